import { ok, type Result, refuse } from '../../problems/problem.ts';

/** When a line of a template is kept: the field has something to say, is zero, or has nothing recorded. */
export interface Condition {
  readonly kind: 'present' | 'zero' | 'absent';
  readonly field: string;
}

/** A piece of a line: text as it stands, or the name of a field. */
export type TemplatePart = { readonly text: string } | { readonly field: string };

export const directives = [
  '标题',
  '副标题',
  '报头',
  '主送',
  '落款',
  '地图',
  '表',
  '换页',
  '凭证',
  '社区',
  '一级',
  '二级',
  '正文',
] as const;
export type Directive = (typeof directives)[number];

export interface TemplateLine {
  readonly line: number;
  readonly directive: Directive;
  readonly conditions: readonly Condition[];
  readonly parts: readonly TemplatePart[];
}

const conditionKinds = { '?': 'present', '0': 'zero', '!': 'absent' } as const;

/**
 * Reads a template: one paragraph a line; `# ` and `## ` head lines; `[标题]`, `[报头]`, `[地图]`, `[表]`, `[换页]` … in
 * front of a line; `{名称}` a field; `{?名称}`, `{0名称}`, `{!名称}` in front keep the line only when the field has
 * something, is zero, or has nothing recorded; `;` begins a comment. Refuses an unknown directive with its line.
 */
export function readTemplate(source: string): Result<readonly TemplateLine[]> {
  const lines: TemplateLine[] = [];
  for (const [index, raw] of source
    .replace(/^\ufeff/, '')
    .split(/\r?\n/)
    .entries()) {
    const text = raw.trim();
    if (text === '' || text.startsWith(';')) continue;
    const { conditions, rest } = takeConditions(text);
    const headed = takeDirective(rest);
    if (headed === null)
      return refuse('template-unreadable', { line: index + 1, text: rest.slice(0, 40) });
    const { directive, body } = headed;
    lines.push({ line: index + 1, directive, conditions, parts: splitFields(body) });
  }
  return ok(lines);
}

function takeConditions(text: string): { conditions: Condition[]; rest: string } {
  const conditions: Condition[] = [];
  let rest = text;
  for (;;) {
    const match = /^\{([?0!])([^{}]+)\}\s*/.exec(rest);
    if (match === null) return { conditions, rest };
    const kind = conditionKinds[match[1] as keyof typeof conditionKinds];
    conditions.push({ kind, field: match[2]!.trim() });
    rest = rest.slice(match[0].length);
  }
}

function takeDirective(text: string): { directive: Directive; body: string } | null {
  if (text.startsWith('## ')) return { directive: '二级', body: text.slice(3) };
  if (text.startsWith('# ')) return { directive: '一级', body: text.slice(2) };
  const match = /^\[([^\]]*)\]\s*/.exec(text);
  if (match === null) return { directive: '正文', body: text };
  const directive = directives.find((known) => known === match[1]);
  return directive === undefined ? null : { directive, body: text.slice(match[0].length) };
}

function splitFields(text: string): TemplatePart[] {
  return text
    .split(/(\{[^{}]+\})/)
    .filter((part) => part !== '')
    .map((part) =>
      part.startsWith('{') && part.endsWith('}')
        ? { field: part.slice(1, -1).trim() }
        : { text: part },
    );
}
