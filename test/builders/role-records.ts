/** Whole inputs of commands in the matrix of commands and accounts. */
export const aReport = {
  kind: 'weekly',
  roundId: 'round-1',
  from: '2026-04-01',
  asOf: '2026-04-07',
  profile: 'internal',
  addressee: '',
  hasRedHead: true,
  mapApproval: '',
  hash: 'a'.repeat(64),
  headHash: null,
  files: [],
};

export const aPost = {
  name: '瞭望',
  roundId: 'round-1',
  position: [118.705, 37.605],
  bearingDegrees: 0,
  angleDegrees: 60,
  rangeMetres: 100,
  fromDay: '2026-04-02',
  untilDay: '2026-04-03',
  fromHour: '08:00',
  untilHour: '18:00',
};

export const aTransfer = {
  packageId: 'package-1',
  direction: 'made',
  kind: 'return',
  otherDevice: null,
  party: '',
  fileHash: null,
  entries: 1,
  known: 0,
  files: 0,
  missing: [],
  forked: 0,
  blob: null,
  publicKey: '',
  heads: {},
  senderHeads: {},
};
