/** What the blocks' colours on the map tell while planning. */
export type PlanPaint = 'states' | 'owner' | 'team' | 'traits' | 'letters';
export type PlanTab = 'blocks' | 'teams' | 'tasks';
/** 全部 / 已分派 / 未分派 / 超负荷 / 无主 / 受阻. */
export type PlanList = 'all' | 'assigned' | 'unassigned' | 'overloaded' | 'ownerless' | 'closed';
export type PlanForm = 'task' | 'owner' | 'traits';

/** What the planning workspace shows; lives as long as the window. */
export interface PlanView {
  readonly paint: PlanPaint;
  readonly tab: PlanTab;
  readonly list: PlanList;
  readonly form: PlanForm;
  readonly stationId: string | null;
  readonly unitId: string | null;
  readonly risk: string | null;
  /** Lists blocks of which at least this share of the plantable ground is unseen, 0 to 1. */
  readonly unseenFrom: number;
  /** The task or team whose account is open; at most one of them. */
  readonly taskId: string | null;
  readonly teamId: string | null;
  /** The selection made by opening it; any other selection puts its account away. */
  readonly shownCodes: readonly string[] | null;
  /** The task whose blocks and days are being changed. */
  readonly editedTaskId: string | null;
  /** Team each selected block would go to when the selection is shared out; empty otherwise. */
  readonly shares: ReadonlyMap<string, string>;
  /** Tasks whose sheets are on the screen to be printed. */
  readonly sheetTaskIds: readonly string[];
}

export const firstPlanView: PlanView = {
  paint: 'team',
  tab: 'blocks',
  list: 'all',
  form: 'task',
  stationId: null,
  unitId: null,
  risk: null,
  unseenFrom: 0,
  taskId: null,
  teamId: null,
  shownCodes: null,
  editedTaskId: null,
  shares: new Map(),
  sheetTaskIds: [],
};
