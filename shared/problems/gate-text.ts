import type { Sentence } from './problem-text.ts';

/** Conditions of a sign-off, and why a block cannot be signed. */
export const gateText = {
  'gate-not-reached': {
    zh: '区块 {block} 还没有走到。未签字；请先导入走进该区块的轨迹。',
    en: 'Block {block} has not been reached. Nothing was signed; bring in a track that enters it first.',
  },
  'gate-seen-below': {
    zh: '区块 {block} 看到率 {seen}%，低于要求的 {limit}%。未签字；请补踏空白区，或由带班领导写明理由放行。',
    en: 'Block {block} is {seen} % seen, below the {limit} % it must reach. Nothing was signed; walk its gaps, or let a leader override with a reason.',
  },
  'gate-sites-open': {
    zh: '区块 {block} 必查点查到 {done}/{total}。未签字；请逐点查看并打勾（住宅区块至少要有一个必查点）。',
    en: 'Block {block} has {done} of {total} must-check sites checked. Nothing was signed; look at each and tick it (residential ground needs at least one site).',
  },
  'gate-find-open': {
    zh: '区块 {block} 还有 {count} 处发现没有销号。未签字；请先办完铲除、处理、复查。',
    en: 'Block {block} has {count} finds still open. Nothing was signed; eradicate, dispose and re-check them first.',
  },
  'gate-lead-open': {
    zh: '区块 {block} 还有 {count} 条线索没有办结。未签字；请先核查并答复。',
    en: 'Block {block} has {count} leads still open. Nothing was signed; check and answer them first.',
  },
  'gate-unowned': {
    zh: '区块 {block} 没有责任单位或责任人。未签字；请先明确由谁负责。',
    en: 'Block {block} has no unit or no named person answering for it. Nothing was signed; say first whose it is.',
  },
  'gate-letter-missing': {
    zh: '区块 {block} 责任单位没有在效的责任书。未签字；请先签订或续签。',
    en: 'The unit answering for block {block} has no letter in force. Nothing was signed; sign or renew it first.',
  },
  'gate-stage-moved': {
    zh: '区块 {block} 最后踏查于 {walkedOn}，自 {on} 起已失效。未签字；请在本生育期内重新踏查。',
    en: 'Block {block} was last walked on {walkedOn}, which holds no longer since {on}. Nothing was signed; walk it again in this growth stage.',
  },
  'gate-walker-nameless': {
    zh: '区块 {block} 有 {count} 条轨迹没有注明小组，无法核实签字人是否参加踏查。未签字；请先补上小组。',
    en: '{count} tracks in block {block} name no team, so nobody can tell whether the signer walked. Nothing was signed; name their teams first.',
  },
  'gate-blocked': {
    zh: '区块 {block} 目前受阻，尚未走到。未签字；请在通行后踏查。',
    en: 'Block {block} is closed and was not reached. Nothing was signed; walk it once it is open.',
  },
  'gate-out-of-turn': {
    zh: '区块 {block} 现在轮到的环节是 {expected}，不是 {level}。未签字；请按顺序签字。',
    en: 'Block {block} waits for the {expected} level, not for {level}. Nothing was signed; sign in order.',
  },
  'gate-no-person': {
    zh: '当前操作人没有对应的实名人员，不能在区块 {block} 上签字。请用本人账户登录。',
    en: 'No named person stands behind this operator, who cannot sign block {block}. Sign in with your own account.',
  },
  'gate-not-entitled': {
    zh: '签字人不是区块 {block} 这一环节（{level}）的负责人。未签字；请由相应人员签字。',
    en: 'The signer does not hold the post that level {level} of block {block} asks for. Nothing was signed; let the right person sign.',
  },
  'gate-signer-walked': {
    zh: '签字人参加了区块 {block} 的踏查，不能再来验收。未签字；请由未参加踏查的人签字。',
    en: 'The signer walked block {block} and cannot check it as well. Nothing was signed; let somebody sign who did not walk.',
  },
  'gate-signed-before': {
    zh: '签字人已在区块 {block} 前一环节签过字。未签字；每个环节须由不同的人签。',
    en: 'The signer has signed block {block} at an earlier level. Nothing was signed; every level needs another person.',
  },
  'gate-pessimistic-unseen': {
    zh: '区块 {block} 看到率的悲观值低于要求。未签字；请看过并具名确认后再签。',
    en: 'The pessimistic value of block {block} is below the limit. Nothing was signed; see it, acknowledge it and sign again.',
  },
  'gate-lot-open': {
    zh: '区块 {block} 所在的抽查批次还没有抽查合格。未签字；请先抽签并完成抽查。',
    en: 'The re-check lot of block {block} has not passed yet. Nothing was signed; draw it and finish its checks first.',
  },
  'nobody-signed': {
    zh: '{count} 个区块都没有签成。台账未变；请逐块查看原因。',
    en: 'None of the {count} blocks could be signed. The ledger is unchanged; see the reason of each.',
  },
  'nothing-to-return': {
    zh: '区块 {block} 还没有人签字，无可退回。台账未变。',
    en: 'Nobody has signed block {block}, so there is nothing to return. The ledger is unchanged.',
  },
  'override-not-needed': {
    zh: '区块 {block} 看到率已达到要求，不需要放行。台账未变。',
    en: 'Block {block} has reached its limit and needs no override. The ledger is unchanged.',
  },
  'chain-unordered': {
    zh: '签字环节须按 自查、单位、派出所、分局 的顺序，至少两个，不得重复。台账未变。',
    en: 'The signing levels must stand in the order self, unit, station, branch, two at the least, none twice. The ledger is unchanged.',
  },
  'days-reversed': {
    zh: '结束日 {until} 早于开始日 {from}。台账未变；请改正。',
    en: 'The end {until} lies before the beginning {from}. The ledger is unchanged; correct it.',
  },
  'signing-stays': {
    zh: '上一步是签字、抽签、发现登记或查阅举报人，不能撤销。台账未变；签字请用“退回”，误登的发现请用“撤销登记”。',
    en: 'The last command was a signature, a draw, a find or the opening of an informer, which cannot be undone. The ledger is unchanged; return the block, or withdraw a find recorded by mistake.',
  },
  'nothing-lapsed': {
    zh: '今天没有新失效的区块。台账未变。',
    en: 'No clearance has lapsed since the last note. The ledger is unchanged.',
  },
} as const satisfies Record<string, Sentence>;
