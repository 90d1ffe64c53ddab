import type { Account } from '../people/account-records.ts';
import type { Person } from '../people/records.ts';

/** Password of every account of the sample. Published, and worth nothing elsewhere: each key is bound to the sample's ledger. */
export const samplePassword = 'lawang-sample-2026';

/** People of the branch's office, whom the organisation's own list does not have. */
export const samplePersons: readonly Person[] = [
  { id: 'person-office', name: '韩鸥飞', post: '禁毒办主任', unitId: 'branch', phone: '' },
  { id: 'person-audit', name: '吕汐明', post: '审计员', unitId: 'branch', phone: '' },
];

const account = (
  name: string,
  role: Account['role'],
  personId: string,
  stationId: string | null = null,
): Account => ({
  id: `account-${personId}`,
  name,
  personId,
  role,
  isAdministrator: role === 'planner',
  stationId,
  isActive: true,
});

/** The sample's accounts: one a role, and of two stations those who answer for a block one after another. */
export const sampleAccounts: readonly Account[] = [
  account('禁毒办', 'planner', 'person-office'),
  account('东港所长', 'duty-officer', 'person-082', 'station-donggang'),
  account('东港组长', 'duty-officer', 'person-001', 'station-donggang'),
  account('东港二组长', 'duty-officer', 'person-011', 'station-donggang'),
  account('采油一区', 'duty-officer', 'person-123', 'station-donggang'),
  account('东港南社区', 'duty-officer', 'person-136', 'station-donggang'),
  account('苇海所长', 'duty-officer', 'person-091', 'station-weihai'),
  account('苇海二组长', 'duty-officer', 'person-031', 'station-weihai'),
  account('苇海五区', 'duty-officer', 'person-141', 'station-weihai'),
  account('苇海社区', 'duty-officer', 'person-147', 'station-weihai'),
  account('分局长', 'leadership', 'person-081'),
  account('审计', 'auditor', 'person-audit'),
];
