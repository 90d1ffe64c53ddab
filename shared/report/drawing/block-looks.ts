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

/** Colours of a map that are no block's. */
export interface MapPalette {
  readonly paper: string;
  readonly frame: string;
  readonly text: string;
  readonly hint: string;
  readonly seam: string;
  readonly areaLine: string;
  readonly outline: string;
  readonly box: string;
  readonly looks: Readonly<Record<PrintedState, PrintedLook>>;
}

export const printPalette: MapPalette = {
  paper: '#F4F5F6',
  frame: '#3B4550',
  text: '#1B232B',
  hint: '#4D5862',
  seam: '#FFFFFF',
  areaLine: '#2B3540',
  outline: '#3B4550',
  box: '#FFFFFF',
  looks: printedLooks,
};

const darkFills: Readonly<Record<PrintedState, readonly [fill: string, ink: string]>> = {
  cleared: ['#27803F', '#FFFFFF'],
  awaiting: ['#7FBF6B', '#0B141C'],
  covered: ['#7FBF6B', '#0B141C'],
  ongoing: ['#3572B8', '#FFFFFF'],
  partial: ['#D9A92E', '#0B141C'],
  overdue: ['#E0564A', '#0B141C'],
  found: ['#E0564A', '#0B141C'],
  unvisited: ['#56626D', '#FFFFFF'],
};

/** For screens read from afar in a dark room; hatches are a darker shade of the fill. */
export const darkPalette: MapPalette = {
  paper: '#0B151E',
  frame: '#1F2D39',
  text: '#F2F6FA',
  hint: '#B9C7D3',
  seam: '#0C161E',
  areaLine: '#E6EEF5',
  outline: '#C9D6E2',
  box: '#131E28',
  looks: Object.fromEntries(
    (Object.keys(printedLooks) as PrintedState[]).map((state) => {
      const [fill, ink] = darkFills[state];
      return [state, { ...printedLooks[state], fill, ink, line: shade(fill) }];
    }),
  ) as Record<PrintedState, PrintedLook>,
};

/** 58 % of a colour. */
function shade(colour: string): string {
  const value = Number.parseInt(colour.slice(1), 16);
  const channels = [value >> 16, (value >> 8) & 0xff, value & 0xff];
  return `#${channels
    .map((one) =>
      Math.round(one * 0.58)
        .toString(16)
        .padStart(2, '0'),
    )
    .join('')}`;
}
