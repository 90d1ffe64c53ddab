import type { Sentence } from './problem-text.ts';

export const ledgerText = {
  'clock-set-back': {
    zh: '本机时钟（{now}）比台账最后一条记录（{last}）早 {days} 天以上。记录照常保存，次序不乱；请校准本机时间。',
    en: 'This computer’s clock ({now}) stands {days} days or more before the last entry ({last}). Entries are saved in their right order; please set the clock.',
  },
  'chain-hole': {
    zh: '台账缺条目：第 {expectedSeq} 条之后直接是第 {seq} 条。之前的条目完好可读；请从备份恢复缺失部分。',
    en: 'The ledger has a hole: entry {seq} stands where entry {expectedSeq} should. Entries before it are intact; restore the missing ones from a backup.',
  },
  'chain-fork': {
    zh: '台账在第 {seq} 条分叉：此序号已有条目（应为第 {expectedSeq} 条）。之前的条目完好可读；请勿手工改动台账文件，从备份恢复。',
    en: 'The ledger forks at entry {seq}: that number is already taken (entry {expectedSeq} was due). Entries before it are intact; restore from a backup.',
  },
  'chain-broken': {
    zh: '台账第 {seq} 条与前一条不衔接（前序哈希不符）。之前的条目完好可读；其后不再采信，请从备份恢复。',
    en: 'Entry {seq} does not follow the entry before it (previous hash differs). Entries before it are intact; nothing after it is believed. Restore from a backup.',
  },
  'entry-altered': {
    zh: '台账第 {seq} 条（{kind}）内容与其哈希不符，已被改动或损坏。之前的条目完好可读；请从备份恢复。',
    en: 'Entry {seq} ({kind}) does not match its hash: it was altered or damaged. Entries before it are intact; restore from a backup.',
  },
  'chain-device': {
    zh: '台账第 {seq} 条来自另一台设备，不能接在本机的记录链上。未写入任何内容；请重新打开台账后再试。',
    en: 'Entry {seq} comes from another device and cannot join this chain. Nothing was written; open the ledger again and retry.',
  },
  'chain-clock': {
    zh: '台账第 {seq} 条的时钟早于前一条或无法读取。之前的条目完好；请从备份恢复，或升级程序后重试。',
    en: 'The clock of entry {seq} is unreadable or before the entry ahead of it. Entries before it are intact; restore from a backup or update the program.',
  },
  'head-moved': {
    zh: '台账已被另一个窗口更新到第 {seq} 条。本次没有写入；程序会按最新内容重试。',
    en: 'Another window has taken the ledger to entry {seq}. Nothing was written; the program retries on the latest entries.',
  },
  'journal-damaged': {
    zh: '台账文件 {file} 在第 {byteOffset} 字节处损坏，自第 {entry} 条起不可读，其前 {readableEntries} 条完好。台账以只读方式打开；请从备份恢复。',
    en: 'Journal file {file} is damaged at byte {byteOffset}: entry {entry} and what follows cannot be read, the {readableEntries} entries before it are intact. The ledger is open read-only; restore from a backup.',
  },
  'journal-short': {
    zh: '台账文件 {file} 在第 {byteOffset} 字节后缺少已保存的内容，其前 {readableEntries} 条完好可读。台账以只读方式打开；请从备份恢复。',
    en: 'Journal file {file} ends at byte {byteOffset}, before entries that were saved; the {readableEntries} entries before are readable. The ledger is open read-only; restore from a backup.',
  },
  'journal-missing': {
    zh: '台账缺少文件 {file}，其前 {readableEntries} 条完好可读。台账以只读方式打开；请从备份找回该文件。',
    en: 'Journal file {file} is missing; the {readableEntries} entries before it are readable. The ledger is open read-only; bring the file back from a backup.',
  },
  'journal-gone': {
    zh: '文件夹 {folder} 里曾有台账（检查点还在），但 journal 文件夹已不在。没有新建台账，也未作任何改动；请找回该文件夹，或从快照恢复到新文件夹。',
    en: 'There was a ledger in {folder} (its checkpoints are there), but its journal is gone. No new ledger was begun and nothing was changed; bring the journal back, or restore a snapshot into a new folder.',
  },
  'device-damaged': {
    zh: '本机编号文件 device.json 已损坏，不予采信。条目完好；下次记录时以新设备编号继续。',
    en: 'The file of this device’s id, device.json, is damaged and not believed. The entries are intact; the next one is written under a new device id.',
  },
  'device-lost': {
    zh: '本机编号文件 device.json 不在了。条目完好；下次记录时以新设备编号继续。',
    en: 'The file of this device’s id, device.json, is gone. The entries are intact; the next one is written under a new device id.',
  },
  'device-key-damaged': {
    zh: '本机签名密钥 device-key.json 已损坏。条目完好；下次记录时换用新设备编号和新密钥，否则其他电脑会拒收本机的数据包。',
    en: 'This device’s signing key, device-key.json, is damaged. The entries are intact; the next one is written under a new device id with a new key, since other desks would refuse packages signed with another one.',
  },
  'device-key-lost': {
    zh: '本机签名密钥 device-key.json 不在了。条目完好；下次记录时换用新设备编号和新密钥，否则其他电脑会拒收本机的数据包。',
    en: 'This device’s signing key, device-key.json, is gone. The entries are intact; the next one is written under a new device id with a new key, since other desks would refuse packages signed with another one.',
  },
  'data-newer': {
    zh: '此台账由更新版本的程序写成（格式 {found}，本程序支持到 {supported}）。未作任何改动；请升级程序后打开。',
    en: 'This ledger was written by a newer program (format {found}; this one reads up to {supported}). Nothing was changed; update the program to open it.',
  },
  'ledger-locked': {
    zh: '台账正被另一个程序使用（进程号 {pid}）。未作任何改动；请先关闭那个窗口，再重试。',
    en: 'The ledger is in use by another program (process {pid}). Nothing was changed; close that one first, then retry.',
  },
  'ledger-missing': {
    zh: '文件夹 {folder} 里没有台账。未作任何改动；请检查路径，或用 init 新建台账。',
    en: 'There is no ledger in {folder}. Nothing was changed; check the path, or make a ledger there with init.',
  },
  'data-path-is-file': {
    zh: '{folder} 是一个文件，不是文件夹。未写入任何内容；请另选一个空文件夹。',
    en: '{folder} is a file, not a folder. Nothing was written; choose an empty folder.',
  },
  'not-a-ledger-folder': {
    zh: '{folder} 不是台账文件夹，里面有其他内容（{found}）。未写入任何内容；请另选一个空文件夹。',
    en: '{folder} is not a ledger folder: it holds other things ({found}). Nothing was written; choose an empty folder.',
  },
  'folder-read-only': {
    zh: '文件夹 {folder} 不允许写入。已保存的内容不受影响；请换到可写的文件夹，或修改其权限。',
    en: '{folder} does not allow writing. What was saved is untouched; choose a folder that can be written to, or change its permissions.',
  },
  'host-unreachable': {
    zh: '与本机台账服务的连接已断开，本次未能确认保存；此前保存的内容完好。请重新启动拉网，核对后再试。',
    en: 'The ledger’s service on this computer does not answer, so it is not known whether this was saved; everything saved before is intact. Start Lawang again, look, and retry.',
  },
  'disk-full': {
    zh: '磁盘空间已满，本次没有保存；此前保存的内容完好。请腾出空间后重试。',
    en: 'The disk is full, so this was not saved; everything saved before is intact. Free some space, then retry.',
  },
  'disk-failed': {
    zh: '磁盘读写失败（{reason}），本次没有保存；此前保存的内容完好。请检查磁盘，重新启动程序后再试。',
    en: 'The disk failed ({reason}), so this was not saved; everything saved before is intact. Check the disk, restart the program and retry.',
  },
  'journal-closed': {
    zh: '台账以只读方式打开，本次没有保存；已有内容完好。请关闭后以可写方式重新打开。',
    en: 'The ledger is open for reading only, so this was not saved; what it holds is intact. Close it and open it for writing.',
  },
  'entries-empty': {
    zh: '没有要保存的条目。台账未变；请重试操作。',
    en: 'There were no entries to save. The ledger is unchanged; repeat the action.',
  },
  'entries-too-large': {
    zh: '一次操作的记录过大（{bytes} 字节），没有保存；台账未变。请减小区块数量或分次进行。',
    en: 'One action’s entries are too large ({bytes} bytes) and were not saved; the ledger is unchanged. Use fewer blocks or smaller steps.',
  },
  'blob-missing': {
    zh: '缺少原始文件 {sha256}。台账条目完好；请从备份找回此文件。',
    en: 'Stored file {sha256} is missing. The ledger’s entries are intact; bring the file back from a backup.',
  },
  'blob-damaged': {
    zh: '存放的文件 {sha256} 内容与其哈希不符，已损坏，不予采用。台账条目完好；请从备份恢复此文件。',
    en: 'Stored file {sha256} does not match its hash: it is damaged and is not used. The ledger’s entries are intact; restore the file from a backup.',
  },
  'blob-mismatch': {
    zh: '收到的内容与其哈希 {sha256} 不符，没有保存。台账未变；请重试。',
    en: 'The bytes received do not match their hash {sha256} and were not stored. The ledger is unchanged; retry.',
  },
  'request-unreadable': {
    zh: '程序收到的请求无法读取，没有执行；台账未变。请刷新页面后重试。',
    en: 'The request could not be read and was not carried out; the ledger is unchanged. Reload the page and retry.',
  },
  'request-too-large': {
    zh: '内容超过 {limitBytes} 字节的上限，没有保存；台账未变。请分成较小的文件。',
    en: 'The content is over the limit of {limitBytes} bytes and was not stored; the ledger is unchanged. Split it into smaller files.',
  },
  'ledger-exists': {
    zh: '此文件夹已有台账，没有改动。请直接打开它，或另选一个空文件夹。',
    en: 'This folder already holds a ledger, which was left as it is. Open it, or choose an empty folder.',
  },
  'sample-missing': {
    zh: '本程序未带示例数据，台账仍为空。请新建项目，或重新安装程序。',
    en: 'This program carries no sample data; the ledger is still empty. Make a new project, or install the program again.',
  },
  'snapshot-missing': {
    zh: '没有名为“{file}”的快照，没有写入任何内容。请用 lawang snapshots 查看可用的快照。',
    en: 'There is no snapshot “{file}”; nothing was written. See lawang snapshots for those there are.',
  },
  'snapshot-damaged': {
    zh: '快照（{time}）读回核对不符（{part}），不予采信。台账未受影响；请另选一份快照或换一块磁盘重做。',
    en: 'The snapshot ({time}) does not match when read back ({part}) and is not believed. The ledger is untouched; use another snapshot, or make one on another disc.',
  },
  'snapshot-of-damaged': {
    zh: '台账已损坏，没有为其制作快照；已有快照保持不变。请用 lawang verify 查看损坏处，并从快照恢复到新文件夹。',
    en: 'The ledger is damaged and no snapshot of it was made; earlier snapshots are kept. See lawang verify, and restore one of them into a new folder.',
  },
  'folder-not-empty': {
    zh: '目标文件夹不是空的，没有写入任何内容。请另选一个新的或空的文件夹。',
    en: 'The folder to restore into is not empty; nothing was written. Choose a new or an empty one.',
  },
  'folder-not-absolute': {
    zh: '“{folder}”不是完整路径，没有设为备份位置。请写明盘符或从根目录起的路径。',
    en: '“{folder}” is not a full path and was not set. Write it from its drive or root on.',
  },
  'drill-failed': {
    zh: '恢复演练没有通过：快照 {file} 恢复出来核对不符（{fault}）。台账未受影响；请立即另做一份备份，并检查磁盘。',
    en: 'The drill failed: snapshot {file} was restored and does not verify ({fault}). The ledger is untouched; make another snapshot now and check the disc.',
  },
  'restored-new-device': {
    zh: '已恢复的台账是一台新设备：快照之后在原台账上记的内容，可用数据包合并进来，不会混淆。',
    en: 'The restored ledger goes on as a new device: what was recorded in the old one after the snapshot can be merged in by a package.',
  },
} as const satisfies Record<string, Sentence>;
