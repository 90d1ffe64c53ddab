import type { Sentence } from './problem-text.ts';

export const atRestText = {
  'ledger-encrypted': {
    zh: '此台账已加密，须用密码或恢复码解锁。未作任何改动；命令行请用 --unlock-file 指明存有密码或恢复码的文件。',
    en: 'This ledger is encrypted and opens with its password or recovery code. Nothing was changed; on the command line, name a file that holds either with --unlock-file.',
  },
  'ledger-key-other': {
    zh: '密钥文件 keys.json 属于另一份台账，打不开这里的记录。未作任何改动；请从这份台账的快照找回它的 keys.json。',
    en: 'The key file keys.json belongs to another ledger and does not open these records. Nothing was changed; take this ledger’s own keys.json from one of its snapshots.',
  },
  'key-wraps-damaged': {
    zh: '密钥文件 encrypted/keys.json 缺失或损坏，台账无法解锁。台账文件未受影响；请从快照恢复，快照里带有密钥文件。',
    en: 'The key file encrypted/keys.json is missing or damaged, so the ledger cannot be unlocked. Its files are untouched; restore a snapshot, which carries the key file.',
  },
  'unlock-wrong': {
    zh: '密码或恢复码不对，台账没有打开。',
    en: 'The password or recovery code is wrong; the ledger was not opened.',
  },
  'unlock-refused': {
    zh: '密码不对，台账没有打开。还可试 {left} 次，之后暂时锁定；忘记密码请改用恢复码。',
    en: 'The password is wrong; the ledger was not opened. {left} more tries before a pause; with a forgotten password, use the recovery code.',
  },
  'unlock-code-refused': {
    zh: '恢复码书写无误，但不是这份台账现用的恢复码。台账没有打开；还可试 {left} 次，请核对打印件的日期与台账名称。',
    en: 'The recovery code is well formed but not the one in force for this ledger, which was not opened. {left} more tries; check the date and the ledger’s name on the printed sheet.',
  },
  'unlock-waits': {
    zh: '连续输错，暂停解锁，{seconds} 秒后可再试。台账未变。',
    en: 'Too many wrong tries; unlocking pauses for {seconds} s. The ledger is unchanged.',
  },
  'recovery-code-length': {
    zh: '恢复码应为 {wanted} 个字符（7 组，每组 5 个），现有 {found} 个。请对照打印件补全。',
    en: 'A recovery code has {wanted} signs (7 groups of 5); this one has {found}. Compare it with the printed sheet.',
  },
  'recovery-code-mistyped': {
    zh: '恢复码第 {group} 组有误。请对照打印件核对这一组；不计入输错次数。',
    en: 'Group {group} of the recovery code is mistyped. Compare it with the printed sheet; this does not count as a wrong try.',
  },
  'unlock-file-unreadable': {
    zh: '读不到解锁文件 {file}，或它是空的。未作任何改动；请把密码或恢复码写在文件第一行。',
    en: 'The unlock file {file} cannot be read or is empty. Nothing was changed; put the password or the recovery code on its first line.',
  },
  'ledger-already-encrypted': {
    zh: '此台账已经加密，未作任何改动。',
    en: 'This ledger is encrypted already; nothing was changed.',
  },
  'ledger-not-encrypted': {
    zh: '此台账没有加密，未作任何改动。',
    en: 'This ledger is not encrypted; nothing was changed.',
  },
  'encryption-of-damaged': {
    zh: '台账有损坏或未完的记录，没有改变加密。请先用 lawang verify 查看，修复或从快照恢复后再试。',
    en: 'The ledger has damaged or unfinished records, and its encryption was left as it is. See lawang verify, put it right or restore a snapshot, then retry.',
  },
  'encryption-copy-differs': {
    zh: '转换后的台账读回核对不符，已放弃，原台账保持不变。请检查磁盘后重试。',
    en: 'The converted ledger did not match when read back and was given up; the ledger is as it was. Check the disc, then retry.',
  },
  'restore-other-encryption': {
    zh: '没有还原，台账未变：这份快照的加密与现有台账不同（一方未加密，或密钥不是同一把），不能就地还原。请用 lawang restore --into 还原到新文件夹。',
    en: 'Nothing was restored and the ledger is unchanged: this snapshot is encrypted otherwise than the ledger (one of them is plain, or the keys differ) and cannot take its place. Restore it into a new folder with lawang restore --into.',
  },
  'key-store-useless': {
    zh: '本机系统密钥库（{backend}）不起保护作用，没有使用。请继续用密码解锁。',
    en: 'This system’s key store ({backend}) protects nothing and was not used. Go on unlocking with the password.',
  },
} as const satisfies Record<string, Sentence>;
