import type { Sentence } from './problem-text.ts';

export const operationText = {
  'role-refused': {
    zh: '当前账户的角色不能做这件事。台账未变；请换有权限的账户登录。',
    en: 'This account’s role may not do this. The ledger is unchanged; sign in with an account that may.',
  },
  'operation-unknown': {
    zh: '没有名为“{name}”的操作。台账未变；用 lawang do --list --json 查看全部操作。',
    en: 'There is no operation called “{name}”. The ledger is unchanged; lawang do --list --json lists them all.',
  },
  'project-missing': {
    zh: '此台账还没有项目。未作任何改动；请先新建项目。',
    en: 'This ledger holds no project yet. Nothing was changed; make a new project first.',
  },
  'project-exists': {
    zh: '此台账已有项目“{name}”，未作改动。新项目请另选一个空文件夹。',
    en: 'This ledger already holds the project “{name}”, left as it is. Make the new project in an empty folder.',
  },
  'input-name-forbidden': {
    zh: '输入中的字段名 {path} 不允许使用，或嵌套过深。台账未变；请去掉后重试。',
    en: 'The input carries the forbidden field name {path}, or is nested too deep. The ledger is unchanged; remove it and retry.',
  },
  'input-text-broken': {
    zh: '输入 {path} 中有不完整的字符，无法保存。台账未变；请重新填写该处文字。',
    en: 'The input {path} holds half a character, which cannot be stored. The ledger is unchanged; write that text again.',
  },
  'input-field-unknown': {
    zh: '输入 {path} 中有不认识的字段：{fields}。台账未变；请核对字段名后重试。',
    en: 'The input {path} has fields that are not known: {fields}. The ledger is unchanged; check their names and retry.',
  },
  'input-field-missing': {
    zh: '输入缺少必填项 {path}。台账未变；请补上后重试。',
    en: 'The input lacks {path}, which is required. The ledger is unchanged; add it and retry.',
  },
  'input-invalid': {
    zh: '输入项 {path} 不合要求。台账未变；请改正后重试。',
    en: 'The input {path} is not acceptable. The ledger is unchanged; correct it and retry.',
  },
  'input-type-wrong': {
    zh: '输入项 {path} 的类型不对，应为 {expected}。台账未变；请改正后重试。',
    en: 'The input {path} has the wrong type; {expected} is wanted. The ledger is unchanged; correct it and retry.',
  },
  'input-choice-wrong': {
    zh: '输入项 {path} 只能是 {choices} 之一。台账未变；请改正后重试。',
    en: 'The input {path} must be one of {choices}. The ledger is unchanged; correct it and retry.',
  },
  'input-format-wrong': {
    zh: '输入项 {path} 的写法不对，应为 {format}。台账未变；请改正后重试。',
    en: 'The input {path} is not written as {format}. The ledger is unchanged; correct it and retry.',
  },
  'input-too-small': {
    zh: '输入项 {path} 太小或太短，下限为 {limit}。台账未变；请改正后重试。',
    en: 'The input {path} is too small or too short; the limit is {limit}. The ledger is unchanged; correct it and retry.',
  },
  'input-too-big': {
    zh: '输入项 {path} 太大或太长，上限为 {limit}。台账未变；请改正后重试。',
    en: 'The input {path} is too big or too long; the limit is {limit}. The ledger is unchanged; correct it and retry.',
  },
  'half-width-out-of-range': {
    zh: '扫幅半宽 {value} 不在允许范围内。没有保存；请填大于 0、不超过 500 的米数。',
    en: 'The sweep half-width {value} is out of range. Nothing was saved; give metres above 0 and at most 500.',
  },
  'people-out-of-range': {
    zh: '人数 {value} 不在允许范围内。没有保存；请填 1 至 10000 的整数。',
    en: 'The number of people {value} is out of range. Nothing was saved; give a whole number from 1 to 10000.',
  },
  'name-empty': {
    zh: '{path} 不能为空。没有保存；请填写名称后重试。',
    en: '{path} must not be empty. Nothing was saved; give a name and retry.',
  },
  'unit-unknown': {
    zh: '没有编号为 {id} 的单位。没有保存；请先登记该单位，或改选已有单位。',
    en: 'There is no unit {id}. Nothing was saved; record the unit first, or choose one that exists.',
  },
  'person-unknown': {
    zh: '没有编号为 {id} 的人员。没有保存；请先登记该人员，或改选已有人员。',
    en: 'There is no person {id}. Nothing was saved; record the person first, or choose one who exists.',
  },
  'team-unknown': {
    zh: '没有编号或名称为 {id} 的小组。没有保存；请先登记该小组，或改选已有小组。',
    en: 'There is no team {id}. Nothing was saved; record the team first, or choose one that exists.',
  },
  'letter-unknown': {
    zh: '没有编号为 {id} 的责任书。没有保存；请核对后重试。',
    en: 'There is no letter {id}. Nothing was saved; check it and retry.',
  },
  'round-unknown': {
    zh: '没有编号或名称为 {id} 的轮次。没有保存；请先开启该轮次，或改选已有轮次。',
    en: 'There is no round {id}. Nothing was saved; open the round first, or choose one that exists.',
  },
  'round-missing': {
    zh: '台账里还没有轮次，轨迹无处可归。没有保存；请先开启一个轮次。',
    en: 'The ledger has no round yet for tracks to belong to. Nothing was saved; open a round first.',
  },
  'track-unknown': {
    zh: '没有编号为 {id} 的轨迹，可能已被移除。没有保存；请核对后重试。',
    en: 'There is no track {id}; it may have been removed. Nothing was saved; check it and retry.',
  },
  'area-unknown': {
    zh: '边界文件里没有名为“{area}”的区域。没有保存；请从边界文件的区域名称中选择。',
    en: 'The boundary file has no area called “{area}”. Nothing was saved; choose one of its area names.',
  },
  'jurisdiction-missing': {
    zh: '台账里还没有辖区边界。没有保存；请先设定辖区。',
    en: 'The ledger has no jurisdiction yet. Nothing was saved; set its boundary first.',
  },
  'excluded-not-area': {
    zh: '扣除地物“{name}”不是面。没有保存；请换用含多边形的 GeoJSON 文件。',
    en: 'The excluded ground “{name}” is not made of polygons. Nothing was saved; use a GeoJSON file of polygons.',
  },
  'ring-open': {
    zh: '“{name}”的范围线首尾不相接。没有保存；请让最后一点与第一点相同。',
    en: 'The outline of “{name}” is not closed. Nothing was saved; let its last position equal its first.',
  },
  'unit-under-itself': {
    zh: '单位“{name}”不能隶属于自己或自己的下级。没有保存；请另选上级单位。',
    en: 'The unit “{name}” cannot stand under itself or its own units. Nothing was saved; choose another parent.',
  },
  'letter-under-itself': {
    zh: '责任书 {number} 不能以自己为上级。没有保存；请另选上级责任书。',
    en: 'Letter {number} cannot be its own parent. Nothing was saved; choose another parent letter.',
  },
  'letter-number-taken': {
    zh: '编号 {number} 已被另一份责任书使用。没有保存；请核对编号。',
    en: 'Another letter already has the number {number}. Nothing was saved; check the number.',
  },
  'letter-ends-before-signed': {
    zh: '有效期止于 {validUntil}，早于签订日期 {signedOn}。没有保存；请核对日期。',
    en: 'The letter ends on {validUntil}, before it was signed on {signedOn}. Nothing was saved; check the days.',
  },
  'letter-has-children': {
    zh: '此责任书下还有 {children} 份下级责任书，未作移除。请先移除下级责任书。',
    en: '{children} letters hang from this one, so it was kept. Remove those first.',
  },
  'deadline-before-opening': {
    zh: '截止日期 {deadline} 早于开始日期 {openedOn}。没有保存；请核对日期。',
    en: 'The deadline {deadline} is before the opening day {openedOn}. Nothing was saved; check the days.',
  },
  'already-here': {
    zh: '文件“{file}”已在台账中（导入时名为“{known}”）。台账未变，没有重复计入；无需再导入。',
    en: 'The file “{file}” is already in the ledger (brought in as “{known}”). Nothing was changed or counted twice; there is no need to import it again.',
  },
  'nothing-to-change': {
    zh: '没有给出要更改的内容。台账未变；请至少填写一项。',
    en: 'No field to change was given. The ledger is unchanged; give at least one.',
  },
  'nothing-to-undo': {
    zh: '没有可以撤销的操作。台账未变。',
    en: 'There is nothing to undo. The ledger is unchanged.',
  },
  'nothing-to-redo': {
    zh: '没有可以恢复的操作。台账未变。',
    en: 'There is nothing to redo. The ledger is unchanged.',
  },
  'undo-signed': {
    zh: '区块 {block} 的签字以这些内容为依据，不能撤销。台账未变；请先退回该区块，再修改。',
    en: 'The signatures of block {block} rest on this, so it cannot be undone. The ledger is unchanged; return the block first, then change it.',
  },
  'undo-overtaken': {
    zh: '上一项操作之后，别人又改动了同一条记录（{kind}），撤销会抹掉那次改动，因此没有执行。台账未变；请直接修改该记录。',
    en: 'Somebody else has changed one of the same records ({kind}) since, and undoing would wipe that out, so nothing was done. The ledger is unchanged; change the record itself.',
  },
  'creation-stays': {
    zh: '新建项目不能撤销；台账未变。若要重来，请在另一个空文件夹新建。',
    en: 'Making the project cannot be undone; the ledger is unchanged. To start over, make one in another empty folder.',
  },
  'undo-unreadable': {
    zh: '上一项操作（{kinds}）由更新版本的程序写入，本程序不能撤销。台账未变；请升级程序。',
    en: 'The last command ({kinds}) was written by a newer program and cannot be undone by this one. The ledger is unchanged; update the program.',
  },
  'file-missing': {
    zh: '找不到或无法读取文件“{file}”。未作任何改动；请检查路径。',
    en: 'The file “{file}” is not there or cannot be read. Nothing was changed; check the path.',
  },
  'file-changed': {
    zh: '文件“{file}”在读取过程中被改动，没有保存。请待其写完后重新导入。',
    en: 'The file “{file}” changed while it was read, so it was not saved. Import it again once it is finished.',
  },
  'folder-without-tracks': {
    zh: '文件夹“{file}”里没有 .gpx 文件。未作任何改动；请检查路径。',
    en: 'The folder “{file}” holds no .gpx file. Nothing was changed; check the path.',
  },
  'lock-taken-over': {
    zh: '上次使用此台账的程序没有正常退出，已接管其写入锁；已保存的内容完好。',
    en: 'The program that last held this ledger did not end properly; its lock was taken over. What was saved is intact.',
  },
  'record-cut': {
    zh: '台账末尾有 {bytes} 字节未写完、也从未确认保存的记录，已截去；已保存的内容完好。如上次操作没有显示“已保存”，请重做。',
    en: 'The ledger ended in {bytes} bytes of a record that was never finished or acknowledged; they were cut. What was saved is intact; repeat an action that did not say “saved”.',
  },
  'saved-record-cut': {
    zh: '台账末尾有 {bytes} 字节的记录残缺，而它曾确认保存过：文件被外部截短。之前的内容完好；请从备份核对最后一次操作。',
    en: 'The ledger ended in {bytes} bytes of a record that had been acknowledged: the file was shortened from outside. What stands before is intact; check the last action against a backup.',
  },
  'json-unreadable': {
    zh: '给出的 JSON 无法读取（{reason}）。台账未变；请检查引号和逗号。',
    en: 'The JSON given cannot be read ({reason}). The ledger is unchanged; check its quotes and commas.',
  },
  'out-folder-unusable': {
    zh: '{folder} 不能作为输出文件夹（{reason}）：那里是文件，或不能建文件夹。未写出结果；请用 --out 另选一个位置。',
    en: '{folder} cannot be the folder for the results ({reason}): a file stands there, or no folder can be made. Nothing was written; choose another place with --out.',
  },
  'number-unreadable': {
    zh: '{option} 的值“{value}”不是数字。未作任何改动；请改正后重试。',
    en: 'The value “{value}” of {option} is not a number. Nothing was changed; correct it and retry.',
  },
  'choice-unknown': {
    zh: '{option} 不能是“{value}”，可选：{choices}。未作任何改动。',
    en: '{option} cannot be “{value}”; it is one of {choices}. Nothing was changed.',
  },
  'blocks-missing': {
    zh: '台账里还没有划分区块，无法计算覆盖。未作任何改动；请先划分区块。',
    en: 'The ledger has no blocks yet, so there is no coverage to compute. Nothing was changed; cut the blocks first.',
  },
  'turf-differs': {
    zh: '区块 {block}：行法与 turf 复核的空白面积相差 {differenceSquareMetres} 平方米，超出 1% + 200 平方米。两个数都已给出；请检查该区块的轨迹和边界。',
    en: 'Block {block}: the row engine and turf differ by {differenceSquareMetres} m² of uncovered ground, beyond 1 % + 200 m². Both figures are given; look at the block’s tracks and outline.',
  },
  'turf-failed': {
    zh: '区块 {block}：turf 复核未能完成（{reason}）。行法的数字不受影响。',
    en: 'Block {block}: turf could not finish its check ({reason}). The row engine’s figures stand.',
  },
} as const satisfies Record<string, Sentence>;
