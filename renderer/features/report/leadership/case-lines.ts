import { findState } from '../../../../shared/clearance/finds/find-state.ts';
import { leadState } from '../../../../shared/clearance/leads/lead-state.ts';
import type { State } from '../../../../shared/operations/rows.ts';
import { leadsOfFigure } from '../../../../shared/report/model/case-figures.ts';
import { findsOfFigure } from '../../../../shared/report/model/find-figures.ts';
import { printDay } from '../../../../shared/report/template/report-fields.ts';
import type { useWords } from '../../../i18n/words.tsx';

type Say = ReturnType<typeof useWords>['t'];

/** One find, lead or event that a figure counts. What a lead says and who told of it is for no wall. */
export interface CaseLine {
  readonly id: string;
  readonly title: string;
  readonly block: string | null;
  readonly words: readonly string[];
  readonly state: string;
  readonly isBad: boolean;
}

/** What a figure of finds, leads or publicity counts on a day; null for other figures, which count blocks or letters. */
export function listCases(rows: State, asOf: string, code: string, t: Say): CaseLine[] | null {
  if (code.startsWith('F')) return listFinds(rows, asOf, code, t);
  if (code.startsWith('X')) return listLeads(rows, asOf, code, t);
  return code.startsWith('P') ? listEvents(rows, asOf) : null;
}

function listFinds(rows: State, asOf: string, code: string, t: Say): CaseLine[] {
  return findsOfFigure(rows, asOf, code).map(({ findId, stepIds }) => {
    const find = rows.finds.get(findId)!;
    const state = findState(stepIds.map((id) => rows.findSteps.get(id)!));
    return {
      id: findId,
      title: find.number,
      block: find.blockCode,
      words: [
        printDay(find.foundOn),
        t(`lead.by.${find.foundBy}`),
        ...(find.stage === null ? [] : [t(`clear.stage.${find.stage}`)]),
      ],
      state: t(`lead.find.${state}`),
      isBad: state !== 'closed',
    };
  });
}

function listLeads(rows: State, asOf: string, code: string, t: Say): CaseLine[] {
  return leadsOfFigure(rows, asOf, code).map((id) => {
    const lead = rows.leads.get(id)!;
    const state = leadState(lead);
    const unit = rows.units.get(lead.assignedUnitId ?? '')?.name;
    return {
      id,
      title: lead.number,
      block: lead.blockCode,
      words: [
        printDay(lead.receivedOn),
        t('lead.due', { day: printDay(lead.deadline) }),
        ...(unit === undefined ? [] : [unit]),
      ],
      state: t(`lead.lead.${state}`),
      isBad: state !== 'closed' && lead.deadline < asOf,
    };
  });
}

function listEvents(rows: State, asOf: string): CaseLine[] {
  return [...rows.publicity.values()]
    .filter((event) => event.on <= asOf)
    .map(({ id, title, on, place, copies }) => ({
      id,
      title,
      block: null,
      words: [printDay(on), ...(place === '' ? [] : [place])],
      state: String(copies),
      isBad: false,
    }));
}
