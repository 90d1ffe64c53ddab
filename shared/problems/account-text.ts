import type { Sentence } from './problem-text.ts';

/** Accounts, signing in, and what an account may do. */
export const accountText = {
  'sign-in-needed': {
    zh: '此台账设有账户，需登录后才能操作。台账未变；请登录，命令行请加 --as 账户 --password-file 文件。',
    en: 'This ledger has accounts, so this needs a signed-in one. The ledger is unchanged; sign in, or give --as ACCOUNT --password-file FILE.',
  },
  'sign-in-refused': {
    zh: '账户或密码不对。台账未变；还可试 {left} 次，之后暂时锁定。',
    en: 'The account or the password is wrong. The ledger is unchanged; {left} more tries before it is locked for a while.',
  },
  'account-locked': {
    zh: '账户“{account}”因密码连续输错已锁定，{seconds} 秒后可再试。台账未变；忘记密码请找管理员重设。',
    en: 'The account “{account}” is locked after wrong passwords; try again in {seconds} s. The ledger is unchanged; an administrator can reset a forgotten password.',
  },
  'account-unknown': {
    zh: '没有账户“{account}”。台账未变；请核对账户名，或请管理员新建。',
    en: 'There is no account “{account}”. The ledger is unchanged; check the name, or ask an administrator to make it.',
  },
  'account-inactive': {
    zh: '账户“{account}”已停用。台账未变；需要时请管理员重新启用。',
    en: 'The account “{account}” is out of use. The ledger is unchanged; an administrator can bring it back.',
  },
  'account-name-taken': {
    zh: '账户名“{account}”已有人用，或为程序保留。台账未变；请换一个名字。',
    en: 'The account name “{account}” is taken or kept for the program. The ledger is unchanged; choose another.',
  },
  'account-name-odd': {
    zh: '账户名“{account}”不合要求：2 到 40 个字，只用汉字、字母、数字和 . _ -，不含空格。台账未变；请改名。',
    en: 'The account name “{account}” will not do: 2 to 40 letters, digits and . _ -, without spaces. The ledger is unchanged; choose another.',
  },
  'account-credential-damaged': {
    zh: '账户“{account}”的密钥文件缺失或被改动，无法登录。台账内容未受影响；请从快照恢复，或请管理员重设密码。',
    en: 'The key file of “{account}” is missing or was altered, so it cannot sign in. The ledger itself is untouched; restore a snapshot, or let an administrator reset the password.',
  },
  'account-stays': {
    zh: '账户与密码的改动不能撤销。台账未变；请在账户管理中改回来。',
    en: 'Changes to accounts and passwords are not undone. The ledger is unchanged; change them back under accounts.',
  },
  'account-station-needed': {
    zh: '只有值班员可以限定派出所。台账未变；请改角色或不选派出所。',
    en: 'Only a duty officer can be limited to a station. The ledger is unchanged; change the role or leave the station open.',
  },
  'station-not-station': {
    zh: '“{name}”不是派出所。台账未变；请选派出所。',
    en: '“{name}” is not a station. The ledger is unchanged; choose a station.',
  },
  'first-account-administers': {
    zh: '第一个账户必须是在用的管理员，角色为计划员，否则无人能管账户。台账未变；请先建管理员。',
    en: 'The first account must be an administrator in use with the planner’s role, or nobody could manage accounts. The ledger is unchanged; make that one first.',
  },
  'administrator-only': {
    zh: '只有管理员可以管理账户。台账未变；请管理员登录后办理。',
    en: 'Only an administrator manages accounts. The ledger is unchanged; let an administrator sign in.',
  },
  'last-administrator-stays': {
    zh: '这是最后一个在用的管理员，不能停用或取消管理。台账未变；请先另设一个管理员。',
    en: 'This is the last administrator in use and must stay one. The ledger is unchanged; make another administrator first.',
  },
  'scope-refused': {
    zh: '这项记录不属于您所在的派出所，不能改动。台账未变；请联系该所，或由分局计划员办理。',
    en: 'This record does not belong to your station. The ledger is unchanged; ask that station, or a planner of the branch.',
  },
  'actor-not-signed-in': {
    zh: '记录上的操作人（{actor}）不是当前登录的账户。未保存；请重新登录后再试。',
    en: 'The record names {actor}, who is not the account signed in. Nothing was saved; sign in again and retry.',
  },
  'entry-not-allowed': {
    zh: '记录（{kind}）不能由此处直接写入。未保存；请用程序提供的功能办理。',
    en: 'The record ({kind}) may not be written this way. Nothing was saved; use the function the program offers for it.',
  },
  'password-short': {
    zh: '密码太短，至少 {shortest} 个字符。台账未变；可用几个词连成一句。',
    en: 'The password is too short; at least {shortest} characters. The ledger is unchanged; a few words in a row will do.',
  },
  'password-long': {
    zh: '密码太长，至多 {longest} 个字符。台账未变；请缩短。',
    en: 'The password is too long; at most {longest} characters. The ledger is unchanged; shorten it.',
  },
  'password-names-account': {
    zh: '密码里不能含账户名。台账未变；请换一个。',
    en: 'The password must not contain the account’s name. The ledger is unchanged; choose another.',
  },
  'password-weak': {
    zh: '密码太容易猜：要有字母、数字、汉字或符号中的至少两类，不能重复或顺序排列。台账未变；请换一个。',
    en: 'The password is too easy to guess: use two kinds of sign (letters, digits, others), neither repeated nor in sequence. The ledger is unchanged; choose another.',
  },
  'password-file-unreadable': {
    zh: '读不出密码文件 {file}，或它是空的。台账未变；文件里应只有一行密码。',
    en: 'The password file {file} cannot be read or is empty. The ledger is unchanged; it must hold the password on one line.',
  },
  'password-file-needed': {
    zh: '用 --as 时必须同时给 --password-file。台账未变。',
    en: '--as needs --password-file beside it. The ledger is unchanged.',
  },
  'confirmation-needed': {
    zh: '签字前需再次输入密码。尚未签字，台账未变；请输入密码确认。',
    en: 'A signature asks for the password again. Nothing was signed, the ledger is unchanged; give the password.',
  },
  'password-not-own': {
    zh: '当前密码是管理员设的，还不能签字。台账未变；请先改成自己的密码。',
    en: 'This password was set by an administrator and signs nothing yet. The ledger is unchanged; set your own password first.',
  },
  'signing-needs-person': {
    zh: '当前操作人没有对应的人员，不能签字。台账未变；请用本人的账户登录。',
    en: 'Nobody stands behind this operator, so nothing can be signed. The ledger is unchanged; sign in with your own account.',
  },
  'signature-missing': {
    zh: '第 {seq} 条（{device}）署名 {actor}，却没有签名。这一条的操作人无从证实；请查明来源。',
    en: 'Entry {seq} of {device} names {actor} but carries no signature. Who made it is not proved; find out where it came from.',
  },
  'signature-wrong': {
    zh: '第 {seq} 条（{device}）的签名与 {actor} 的密钥不符。这一条可能被改动或冒名；请查明来源。',
    en: 'The signature of entry {seq} of {device} does not fit the key of {actor}. It may be altered or forged; find out where it came from.',
  },
  'entry-beyond-account': {
    zh: '第 {seq} 条（{device}）超出账户 {actor} 的权限（{kind}），不计入台账。请查明这一条是谁、怎样写入的。',
    en: 'Entry {seq} of {device} goes beyond what the account {actor} may do ({kind}) and does not count. Find out who wrote it and how.',
  },
  'sample-accounts-fixed': {
    zh: '示例的账户是固定的，不能改动。台账未变；正式台账可自行设账户。',
    en: 'The sample’s accounts are fixed. The ledger is unchanged; a ledger of your own takes accounts of its own.',
  },
} as const satisfies Record<string, Sentence>;
