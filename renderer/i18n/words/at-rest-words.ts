/** Words about encryption at rest. */
export const zhAtRest = {
  'unlock.title': '台账已加密',
  'unlock.says': '输入密码解锁。忘记密码时，在同一处输入打印保存的恢复码。',
  'unlock.secret': '密码或恢复码',
  'unlock.submit': '解锁',
  'unlock.forgot': '密码和恢复码都丢失，任何人都无法打开台账，也无法从快照恢复。',
  'encryption.title': '加密存放',
  'encryption.on': '已加密：没有密码或恢复码，拿到这台电脑、磁盘或快照的人读不出台账内容。',
  'encryption.off': '未加密：拿到这台电脑、磁盘或快照的人可以直接读出台账内容。',
  'encryption.limits':
    '能防电脑或磁盘丢失、快照外流；不能防已解锁运行中的电脑、过于简单的密码，以及启用之前留在磁盘上的旧文件痕迹。',
  'encryption.index':
    '浏览器不保存本台账的索引，每次启动从台账重新读出；启用前的索引已删除，窗口缓存在下次启动程序时清除。旧快照仍可用当时的密码或恢复码打开。',
  'encryption.administrator': '只有管理员可以更改。',
  'encryption.store': '本机登录后自动解锁（系统密钥库：{backend}）',
  'encryption.store.none': '本窗口不使用系统密钥库，每次启动都须输入密码。',
  'encryption.store.useless':
    '本机系统密钥库（{backend}）不起保护作用：密钥等于明文存放，因此没有使用。每次启动都须输入密码。',
  'encryption.act.on': '启用加密…',
  'encryption.act.off': '停用加密…',
  'encryption.act.password': '更换密码…',
  'encryption.act.recovery-code': '换新恢复码…',
  'encryption.ok.on': '启用加密',
  'encryption.ok.off': '停用加密',
  'encryption.ok.password': '更换密码',
  'encryption.ok.recovery-code': '换新恢复码',
  'encryption.ok.system-on': '允许自动解锁',
  'encryption.ok.system-off': '不再自动解锁',
  'encryption.says.on':
    '台账转换为加密文件并读回核对，先做一份加密快照作为退路；以前就地还原时搁置的未加密记录随之删除；数据文件夹和第二块磁盘上的未加密快照，在该处有了加密快照之后删除。',
  'encryption.says.off':
    '台账转换回未加密文件并读回核对，先做一份加密快照作为退路。之后拿到磁盘的人可以直接读出内容。',
  'encryption.says.password': '只更换密码，台账文件不变；以前的快照仍用当时的密码打开。',
  'encryption.says.recovery-code':
    '新恢复码立即生效，原恢复码不再打开本台账；以前的快照仍认当时的恢复码。',
  'encryption.says.system-on':
    '以后用本机当前用户登录，启动时不再询问密码。能登录这台电脑的人就能打开台账。',
  'encryption.says.system-off': '以后每次启动都须输入密码。',
  'encryption.busy': '正在转换并核对，请勿关闭程序。即使中断，原台账也完整保留。',
  'encryption.code': '恢复码（只显示这一次）',
  'encryption.code.says':
    '忘记密码时，恢复码是唯一的办法。请打印或抄写，与电脑分开保管，例如放进保险柜。抄错一个字符，输入时会指出是第几组。',
  'encryption.code.kept': '我已打印或抄写，并核对无误',
  'encryption.code.print': '打印',
  'encryption.code.done': '完成',
  'encryption.code.sheet': '拉网台账恢复码',
  'encryption.code.of': '台账：{name}　生成时间：{time}',
  'encryption.code.keep':
    '凭此码可打开台账，请与电脑分开保管，不得拍照外传。换新恢复码后，请销毁本页。',
} as const;

export const enAtRest = {
  'unlock.title': 'The ledger is encrypted',
  'unlock.says':
    'Give its password. With a forgotten password, type the printed recovery code into the same field.',
  'unlock.secret': 'Password or recovery code',
  'unlock.submit': 'Unlock',
  'unlock.forgot':
    'With password and recovery code both lost, nobody can open the ledger or restore its snapshots.',
  'encryption.title': 'Encryption at rest',
  'encryption.on':
    'Encrypted: who gets hold of this computer, disc or a snapshot cannot read the ledger without password or recovery code.',
  'encryption.off':
    'Not encrypted: who gets hold of this computer, disc or a snapshot can read the ledger.',
  'encryption.limits':
    'Helps when a computer, disc or snapshot is lost; not against an unlocked running computer, a simple password, or traces of files from before it was turned on.',
  'encryption.index':
    'The browser keeps no index of this ledger and reads it anew at every start; the earlier index is deleted, the window’s cache when the program next starts. Older snapshots still open with the password or code of their day.',
  'encryption.administrator': 'Only an administrator can change this.',
  'encryption.store': 'Open by this computer’s login (system key store: {backend})',
  'encryption.store.none':
    'This window uses no system key store; the password is asked for at every start.',
  'encryption.store.useless':
    'This system’s key store ({backend}) protects nothing: a key in it lies as good as in plain, so it is not used. The password is asked for at every start.',
  'encryption.act.on': 'Encrypt…',
  'encryption.act.off': 'Turn encryption off…',
  'encryption.act.password': 'Change password…',
  'encryption.act.recovery-code': 'New recovery code…',
  'encryption.ok.on': 'Encrypt',
  'encryption.ok.off': 'Turn encryption off',
  'encryption.ok.password': 'Change password',
  'encryption.ok.recovery-code': 'Make a new code',
  'encryption.ok.system-on': 'Open by login',
  'encryption.ok.system-off': 'Ask every time',
  'encryption.says.on':
    'The ledger is converted and read back; an encrypted snapshot is made first, as the way back. Plain records put aside by earlier restores are removed; plain snapshots in the data folder and on the second disc are removed once an encrypted one stands there.',
  'encryption.says.off':
    'The ledger is converted back and read back; an encrypted snapshot is made first, as the way back. Afterwards whoever has the disc can read it.',
  'encryption.says.password':
    'Only the password changes, not the ledger’s files; earlier snapshots open with the password of their day.',
  'encryption.says.recovery-code':
    'The new code counts at once and the old one no longer opens this ledger; earlier snapshots take the code of their day.',
  'encryption.says.system-on':
    'From now on this login opens the ledger without being asked. Whoever can log in to this computer can open it.',
  'encryption.says.system-off': 'From now on the password is asked for at every start.',
  'encryption.busy':
    'Converting and checking; do not close the program. Even if it is stopped, the ledger stays whole.',
  'encryption.code': 'Recovery code (shown this once)',
  'encryption.code.says':
    'With a forgotten password the recovery code is the only way in. Print it or write it down, and keep it apart from the computer, in a safe for instance. A sign copied wrongly is found when it is typed, and its group named.',
  'encryption.code.kept': 'I have printed or written it down, and compared it',
  'encryption.code.print': 'Print',
  'encryption.code.done': 'Done',
  'encryption.code.sheet': 'Recovery code of a Lawang ledger',
  'encryption.code.of': 'Ledger: {name}   Made: {time}',
  'encryption.code.keep':
    'This code opens the ledger. Keep it apart from the computer and do not photograph it. Destroy this page when a new code is made.',
} as const satisfies Record<keyof typeof zhAtRest, string>;
