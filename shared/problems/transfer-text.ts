import type { Sentence } from './problem-text.ts';

export const transferText = {
  'checkpoint-other-ledger': {
    zh: '此验证点属于另一本台账，无法用来核对。台账未变；请选本台账的验证点文件。',
    en: 'This checkpoint belongs to another ledger and cannot be compared. The ledger is unchanged; choose a checkpoint of this one.',
  },
  'checkpoint-differs': {
    zh: '台账与 {time} 的验证点不符：设备 {device} 第 {seq} 条或其之前的条目被改动、删除或替换。请勿继续使用，从备份恢复后再核对。',
    en: 'The ledger does not agree with the checkpoint of {time}: entry {seq} of device {device}, or one before it, was changed, removed or replaced. Do not go on with it; restore from a backup and compare again.',
  },
  'checkpoint-unreadable': {
    zh: '文件“{file}”不是完整的验证点。台账未变；请重新拷贝该文件。',
    en: '“{file}” is not a whole checkpoint. The ledger is unchanged; copy the file again.',
  },
  'signature-wrong': {
    zh: '“{file}”的签名与内容不符，已被改动或损坏，不予采信。台账未变；请向发出单位重新索取。',
    en: 'The signature of “{file}” does not fit its content: it was altered or damaged and is not believed. The ledger is unchanged; ask its sender for it again.',
  },
  'package-unreadable': {
    zh: '“{file}”不是数据包，或拷贝不完整（{reason}）。台账未变；请重新拷贝后再试。',
    en: '“{file}” is not a package, or was copied in part ({reason}). The ledger is unchanged; copy it again and retry.',
  },
  'package-altered': {
    zh: '数据包“{file}”中的 {part} 与清单不符，已被改动或损坏，整包没有导入。台账未变；请重新拷贝或重新索取。',
    en: '{part} in the package “{file}” does not match its list: it was altered or damaged, and nothing was taken from the package. The ledger is unchanged; copy it again, or ask for it again.',
  },
  'package-newer': {
    zh: '数据包“{file}”由更新版本的程序制作（格式 {found}）。台账未变；请升级程序后导入。',
    en: 'The package “{file}” was made by a newer program (format {found}). The ledger is unchanged; update the program to take it in.',
  },
  'package-other-ledger': {
    zh: '数据包“{file}”属于另一本台账（{name}），没有导入。本台账未变；请核对光盘。',
    en: 'The package “{file}” belongs to another ledger ({name}) and was not taken in. This ledger is unchanged; check the disc.',
  },
  'seal-unsupported': {
    zh: '此浏览器不允许从磁盘打开的网页使用解密功能，加密的数据包在这里无法核验。请换用 Chrome、Edge 或 Firefox，或在拉网里核验。',
    en: 'This browser keeps decryption from pages opened from a disc, so a sealed package cannot be checked here. Use Chrome, Edge or Firefox, or check it in Lawang.',
  },
  'package-password-needed': {
    zh: '数据包“{file}”已加密，需要口令。台账未变；请输入制作时约定的口令。',
    en: 'The package “{file}” is encrypted and needs its password. The ledger is unchanged; give the password agreed when it was made.',
  },
  'package-password-wrong': {
    zh: '数据包“{file}”的口令不对，或文件已损坏。台账未变；请核对口令，或重新拷贝。',
    en: 'The password for the package “{file}” is wrong, or the file is damaged. The ledger is unchanged; check the password, or copy the file again.',
  },
  'package-key-changed': {
    zh: '数据包“{file}”自称来自设备 {device}，但签名密钥与以前不同，没有导入。台账未变；请与发出单位当面核对。',
    en: 'The package “{file}” says it comes from device {device} but is signed with another key than before; it was not taken in. The ledger is unchanged; check with its sender in person.',
  },
  'package-too-large': {
    zh: '数据包“{file}”展开后超过 {limitBytes} 字节的上限，没有导入。台账未变；请让发出单位分批制作。',
    en: 'The package “{file}” unpacks to more than {limitBytes} bytes and was not taken in. The ledger is unchanged; have its sender make smaller ones.',
  },
  'package-nothing-new': {
    zh: '数据包“{file}”中的内容台账里都已有，没有重复计入。',
    en: 'Everything in the package “{file}” is in the ledger already; nothing was counted twice.',
  },
  'package-missing-range': {
    zh: '设备 {device} 缺第 {from}–{to} 号条目，其后的条目暂不能导入。已有内容未变；请向该设备补取数据包。',
    en: 'Entries {from} to {to} of device {device} are missing, so those after them cannot be taken in yet. What is here is unchanged; get the package that holds them.',
  },
  'package-forked': {
    zh: '设备 {device} 自第 {seq} 号起有两套不同的条目（同一编号的台账在两处写过）。来包中的 {count} 条已隔离保存，没有计入；请两处负责人核对。',
    en: 'Device {device} has two different sets of entries from number {seq} on: two copies wrote under one id. The {count} entries of the package are kept apart and do not count; have both sides compare them.',
  },
  'package-broken': {
    zh: '设备 {device} 自第 {seq} 号起的 {count} 条与哈希链不符，已隔离保存，没有计入；请向该设备重新索取。',
    en: 'From number {seq} on, {count} entries of device {device} do not fit their hash chain. They are kept apart and do not count; ask that device for them again.',
  },
  'package-unsigned': {
    zh: '数据包“{file}”中，设备 {device} 第 {seq} 条冒用账户“{actor}”：签名缺失或不符。整包没有导入，台账未变；请与发出单位当面核对。',
    en: 'In the package “{file}”, entry {seq} of device {device} claims the account “{actor}” without its signature. Nothing was taken in and the ledger is unchanged; check with its sender in person.',
  },
  'package-not-allowed': {
    zh: '设备 {device} 自第 {seq} 号起有 {count} 条超出其账户权限：照原样保存备查，但不生效。',
    en: 'From number {seq} on, {count} entries of device {device} were not allowed to their accounts: they are kept and change nothing.',
  },
  'package-stale': {
    zh: '预览之后台账又有变化，没有导入；台账未变。请重新预览再确认。',
    en: 'The ledger has changed since the preview and nothing was taken in. Look at the preview again, then confirm.',
  },
  'conflict-unknown': {
    zh: '没有这条冲突（{id}）。台账未变；请刷新后重选。',
    en: 'There is no such conflict ({id}). The ledger is unchanged; reload and choose again.',
  },
  'conflict-decided-already': {
    zh: '这条冲突已由 {actor} 裁定。台账未变。',
    en: 'This conflict has been decided by {actor}. The ledger is unchanged.',
  },
  'conflict-overtaken': {
    zh: '冲突之后这条记录又被改过，裁定会抹掉那次改动，因此没有执行。台账未变；请直接修改该记录。',
    en: 'The record was changed again after the conflict, and deciding would wipe that out, so nothing was done. The ledger is unchanged; change the record itself.',
  },
} as const satisfies Record<string, Sentence>;
