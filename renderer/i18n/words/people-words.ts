/** Words of the organisation: units, people, posts, pairings, and the lists they come in from. */
export const zhPeople = {
  'table.posts': '职务',
  'table.guarantees': '包保',
  'table.letterDetails': '责任书附件',
} as const;

export const enPeople = {
  'table.posts': 'post',
  'table.guarantees': 'pairing',
  'table.letterDetails': 'letter details',
} as const satisfies Record<keyof typeof zhPeople, string>;
