import { parseArgs } from 'node:util';

/** What `npm start --` was asked for. */
export interface StartOptions {
  readonly data: string | null;
  readonly port: number;
  readonly first: 'sample' | 'empty' | null;
  readonly open: boolean;
  readonly download: boolean;
}

/** The browser shell's port. It never changes: the page's index belongs to its origin. */
export const standardPort = 47831;

/** Reads the command line; a text says in both languages what is wrong with it. */
export function readOptions(commandLine: readonly string[]): StartOptions | string {
  try {
    const { values } = parseArgs({
      args: [...commandLine],
      options: {
        data: { type: 'string' },
        port: { type: 'string' },
        sample: { type: 'boolean' },
        empty: { type: 'boolean' },
        'no-open': { type: 'boolean' },
        'no-download': { type: 'boolean' },
      },
    });
    const port = values.port === undefined ? standardPort : Number(values.port);
    if (!Number.isInteger(port) || port < 0 || port > 65_535 || values.port === '') return portText;
    if (values.sample && values.empty) return choiceText;
    if (values.data === '') return usageText;
    return {
      data: values.data ?? null,
      port,
      first: values.sample ? 'sample' : values.empty ? 'empty' : null,
      open: !values['no-open'],
      download: !values['no-download'],
    };
  } catch {
    return usageText;
  }
}

const usageText =
  '用法 Usage: npm start -- [--data DIR] [--port N] [--sample | --empty] [--no-open] [--no-download]';
const portText = `端口须为 0 到 65535 的整数。 The port must be a whole number from 0 to 65535.\n${usageText}`;
const choiceText = `--sample 与 --empty 只能选一个。 Choose either --sample or --empty.\n${usageText}`;
