/** Words of what is done about many blocks at once: signing them, noting their lapses. */
export const zhBulk = {
  'clear.bulk': '批量签字',
  'clear.bulk.title': '签 {count} 块',
  'clear.bulk.hint': '每块都重新计算证据再签，只验一次密码；签不成的列出原因，不影响其他区块。',
  'clear.bulk.plan': '可签 {able} 块，不可签 {unable} 块',
  'clear.bulk.sign': '签字 {count} 块',
  'clear.bulk.done': '知道了',
  'clear.bulk.sum': '已签 {signed} 块，未签 {refused} 块',
  'clear.lapses': '{count} 块的签字已到期失效，尚未记入台账。',
  'clear.lapses.record': '登记失效',
};

export const enBulk = {
  'clear.bulk': 'Sign many',
  'clear.bulk.title': 'Sign {count} blocks',
  'clear.bulk.hint':
    'Each block’s evidence is worked out again and signed, under one password; what cannot be signed is listed and does not hold up the rest.',
  'clear.bulk.plan': '{able} can be signed, {unable} cannot',
  'clear.bulk.sign': 'Sign {count} blocks',
  'clear.bulk.done': 'Close',
  'clear.bulk.sum': '{signed} signed, {refused} not',
  'clear.lapses': 'The signatures of {count} blocks have lapsed; the ledger does not say so yet.',
  'clear.lapses.record': 'Note the lapses',
} satisfies Record<keyof typeof zhBulk, string>;
