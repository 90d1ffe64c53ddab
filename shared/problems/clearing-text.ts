import type { Sentence } from './problem-text.ts';

/** Names of the steps of finds and leads, as they stand in a sentence. */
const findStepWords = {
  eradicated: { zh: '铲除', en: 'eradication' },
  disposed: { zh: '处理', en: 'disposal' },
  rechecked: { zh: '复查', en: 're-check' },
  closed: { zh: '销号', en: 'closing' },
  withdrawn: { zh: '撤销登记', en: 'withdrawal' },
};
const leadStepWords = {
  assigned: { zh: '交办', en: 'assigned' },
  checked: { zh: '核查', en: 'checked' },
  answered: { zh: '答复', en: 'answered' },
};

/** Must-check sites, finds, leads, re-checks and the other books of a clearing. */
export const clearingText = {
  'site-unknown': {
    zh: '没有编号为 {id} 的必查点。台账未变；请核对后重试。',
    en: 'There is no must-check site {id}. The ledger is unchanged; check it and retry.',
  },
  'site-outside-block': {
    zh: '必查点“{name}”不在任何区块内。没有保存；请核对坐标。',
    en: 'The site “{name}” lies in no block. Nothing was saved; check its place.',
  },
  'site-without-person': {
    zh: '没有注明是谁查看的。没有保存；请选择查看人。',
    en: 'It is not said who looked. Nothing was saved; name the person.',
  },
  'find-unknown': {
    zh: '没有编号为 {id} 的发现。台账未变；请核对后重试。',
    en: 'There is no find {id}. The ledger is unchanged; check it and retry.',
  },
  'find-step-skipped': {
    zh: '发现 {number} 现在应当“{expected}”，不能直接“{step}”。台账未变；铲除、处理、复查、销号不得跳过。',
    en: 'Find {number} now awaits “{expected}”, not “{step}”. The ledger is unchanged; eradicating, disposal, re-check and closing cannot be skipped.',
    words: findStepWords,
  },
  'find-step-too-early': {
    zh: '这一步的日期 {on} 早于前一步 {before}。台账未变；请改正日期。',
    en: 'The day of this step, {on}, lies before that of the step before, {before}. The ledger is unchanged; correct it.',
  },
  'find-in-future': {
    zh: '日期 {on} 晚于今天。没有保存；请改正。',
    en: 'The day {on} lies in the future. Nothing was saved; correct it.',
  },
  'targets-known': {
    zh: '名单上的 {count} 处都已登记过。没有重复登记。',
    en: 'All {count} places of the list are recorded already. Nothing was recorded twice.',
  },
  'targets-none': {
    zh: '“{file}”里没有读出一处坐标。没有保存；表格请在前 12 行写明“经度”“纬度”列（WGS84，十进制度），或用 GeoJSON 点、面。',
    en: 'No place could be read from “{file}”. Nothing was saved; head the columns 经度 and 纬度 (WGS84, decimal degrees) within the first 12 rows, or give points or polygons as GeoJSON.',
  },
  'place-unreadable': {
    zh: '坐标“{given}”读不出来（坐标系 {frame}）。没有保存；请按“经度,纬度”或“东坐标,北坐标”填写。',
    en: 'The place “{given}” cannot be read in {frame}. Nothing was saved; write “longitude, latitude” or “easting, northing”.',
  },
  'place-outside': {
    zh: '坐标换算后不在辖区范围内（{longitude}, {latitude}）。没有保存；请核对坐标系。',
    en: 'The place comes out outside the jurisdiction ({longitude}, {latitude}). Nothing was saved; check the frame.',
  },
  'planted-again-unanswered': {
    zh: '距此处 {metres} 米有旧地块（{name}），请先回答是否又种植。没有保存。',
    en: 'Plants once stood {metres} m from here ({name}); say first whether it was planted again. Nothing was saved.',
  },
  'lead-unknown': {
    zh: '没有编号为 {id} 的线索。台账未变；请核对后重试。',
    en: 'There is no lead {id}. The ledger is unchanged; check it and retry.',
  },
  'lead-step-skipped': {
    zh: '线索 {number} 还没有“{missing}”，不能办这一步。台账未变；请按 交办、核查、答复、办结 的顺序。',
    en: 'Lead {number} has not been {missing} yet. The ledger is unchanged; assign, check, answer and close in that order.',
    words: leadStepWords,
  },
  'lead-closed': {
    zh: '线索 {number} 已办结。台账未变。',
    en: 'Lead {number} is closed. The ledger is unchanged.',
  },
  'lead-true-without-find': {
    zh: '线索 {number} 核查属实，应先登记发现。台账未变。',
    en: 'Lead {number} proved true; record the find first. The ledger is unchanged.',
  },
  'informer-unknown': {
    zh: '线索 {id} 没有封存举报人信息。',
    en: 'No informer is sealed for lead {id}.',
  },
  'lot-unknown': {
    zh: '没有编号为 {id} 的抽查批次。台账未变；请核对后重试。',
    en: 'There is no re-check lot {id}. The ledger is unchanged; check it and retry.',
  },
  'lot-empty': {
    zh: '没有等待分局抽查的区块，无法抽签。台账未变。',
    en: 'No block waits for the branch’s re-check, so nothing can be drawn. The ledger is unchanged.',
  },
  'lot-block-not-drawn': {
    zh: '区块 {block} 没有被这一批次抽中。台账未变；只登记抽中区块的结果。',
    en: 'Block {block} was not drawn in this lot. The ledger is unchanged; only drawn blocks are checked.',
  },
  'lot-checker-walked': {
    zh: '抽查人参加了区块 {block} 的踏查。没有保存；请换人抽查。',
    en: 'The checker walked block {block}. Nothing was saved; send somebody else.',
  },
  'nil-return-contradicted': {
    zh: '{unit} 在 {week} 有 {count} 处发现，不能零报告。没有保存。',
    en: '{unit} had {count} finds in {week} and cannot give a nil return. Nothing was saved.',
  },
  'week-unknown': {
    zh: '“{week}”不是周次。没有保存；请写成 2027-W15 的样子。',
    en: '“{week}” is no week. Nothing was saved; write it as 2027-W15.',
  },
  'standing-contradicted': {
    zh: '{name} 还有 {count} 处发现没有销号，不能认定为无毒。没有保存。',
    en: '{name} still has {count} open finds and cannot be said to be free. Nothing was saved.',
  },
  'community-unknown': {
    zh: '没有编号为 {id} 的社区或单位。台账未变；请核对后重试。',
    en: 'There is no community or unit {id}. The ledger is unchanged; check it and retry.',
  },
  'certificate-false': {
    zh: '区块 {block} 的签字 {code} 与台账中的轨迹对不上（{faults}）。签字仍在；请查明后由人处理。',
    en: 'Signature {code} of block {block} does not agree with the ledger’s own tracks ({faults}). It stays; find out why and let a person decide.',
  },
} as const satisfies Record<string, Sentence>;
