export { PlanPanel } from './plan-panel.tsx';
export { PlanTree } from './plan-tree.tsx';
export { PlanTable } from './table/plan-table.tsx';
export { TaskSheets } from './task/task-sheets.tsx';
