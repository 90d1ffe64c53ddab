import type { Campaign } from '../../../../shared/clearance/records/campaign-entries.ts';
import { campaignOf } from '../../../../shared/clearance/states/campaign-of.ts';
import { canonicalJson } from '../../../../shared/ledger/canonical-json.ts';
import type { JsonValue } from '../../../../shared/ledger/entry.ts';
import type { State } from '../../../../shared/operations/rows.ts';
import { type StageWindow, stageCalendar } from '../../../../shared/tracks/growth-stage.ts';
import type { MessageKey } from '../../../i18n/messages.ts';

/** The campaign and its calendar as they stand in the dialog. */
export interface CampaignDraft {
  readonly campaign: Campaign;
  readonly calendar: readonly StageWindow[];
}

export function draftOf(rows: State, day: string): CampaignDraft {
  return { campaign: campaignOf(rows, day), calendar: stageCalendar(rows.growthStages) };
}

/** Input of `set-campaign`: the fields that differ; null where none does. */
export function changeOf(
  before: CampaignDraft,
  draft: CampaignDraft,
): Readonly<Record<string, unknown>> | null {
  const fields = Object.entries(draft.campaign).filter(
    ([name, value]) => !isSame(value, before.campaign[name as keyof Campaign]),
  );
  const stages = draft.calendar
    .filter((window, index) => !isSame(window, before.calendar[index]))
    .map(({ id, ...window }) => ({ stage: id, ...window }));
  if (fields.length === 0 && stages.length === 0) return null;
  return { ...Object.fromEntries(fields), ...(stages.length > 0 ? { stages } : {}) };
}

/** What of the draft cannot be kept; null when all of it can. The operation checks again. */
export function faultOf({ campaign, calendar }: CampaignDraft): MessageKey | null {
  const { name, phases, keyDates, recheckDays } = campaign;
  if ([{ name }, ...phases, ...keyDates].some((named) => named.name.trim() === ''))
    return 'campaign.fault.name';
  if (phases.some(({ from, until }) => until < from)) return 'campaign.fault.phase';
  if (recheckDays.until < recheckDays.from) return 'campaign.fault.recheck';
  const days = calendar.flatMap(({ from, until }) => [from, until]);
  if (!days.every(isMonthDay)) return 'campaign.fault.stage';
  return null;
}

/** `MM-DD` of a day there is in some year. */
function isMonthDay(text: string): boolean {
  if (!/^\d{2}-\d{2}$/.test(text)) return false;
  const time = Date.parse(`2028-${text}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().slice(5, 10) === text;
}

function isSame(a: unknown, b: unknown): boolean {
  return canonicalJson(a as JsonValue) === canonicalJson(b as JsonValue);
}
