import type { Hatch } from './hatch.ts';

/** States a block is drawn in on paper: those of walking, and those of clearing. */
export type PrintedState =
  | 'unvisited'
  | 'ongoing'
  | 'covered'
  | 'partial'
  | 'overdue'
  | 'found'
  | 'awaiting'
  | 'cleared';

export interface PrintedLook {
  readonly letter: string;
  readonly name: string;
  readonly hatch: Hatch;
  readonly fill: string;
  readonly line: string;
  readonly ink: string;
}

/** Fill, hatch, letter and name of each state; hatch and letter carry the map when it is printed grey. */
export const printedLooks: Readonly<Record<PrintedState, PrintedLook>> = {
  cleared: look('过', '已过关', 'solid', '#6DB277', '#2C7A3D', '#093815'),
  awaiting: look('验', '待验收', 'vertical', '#C9E6BC', '#5E9A48', '#315F22'),
  covered: look('覆', '已覆盖', 'vertical', '#C9E6BC', '#5E9A48', '#315F22'),
  ongoing: look('进', '进行中', 'diagonal', '#9DC3EE', '#2F6FBE', '#174A8A'),
  partial: look('临', '临期', 'horizontal', '#F5D778', '#A97B00', '#6B4E00'),
  overdue: look('逾', '逾期', 'cross', '#EC8C80', '#B3261E', '#640B06'),
  found: look('现', '有发现', 'cross', '#EC8C80', '#B3261E', '#640B06'),
  unvisited: look('未', '未踏查', 'dots', '#D5D8DC', '#8A929A', '#4B535B'),
};

function look(
  letter: string,
  name: string,
  hatch: Hatch,
  fill: string,
  line: string,
  ink: string,
): PrintedLook {
  return { letter, name, hatch, fill, line, ink };
}
