/** How a command's options take values: `flag` none, `one` exactly one, `many` all that follow up to the next option. */
export interface OptionTable {
  readonly [name: string]: 'flag' | 'one' | 'many';
}

/** Arguments as read. `values` keeps what was given after each option, in order; a flag has an empty list. */
export interface Arguments {
  readonly positionals: readonly string[];
  readonly values: ReadonlyMap<string, readonly string[]>;
}

/** Wrong use of the command line: exit 2. */
export interface UsageFault {
  readonly code: 'option-unknown' | 'option-without-value' | 'option-twice' | 'option-takes-none';
  readonly option: string;
}

/** Reads arguments by the option table. A value may begin with a single dash (`--sweep -5`); `--` ends the options. */
export function readArguments(
  given: readonly string[],
  options: OptionTable,
): Arguments | UsageFault {
  const positionals: string[] = [];
  const values = new Map<string, string[]>();
  for (let index = 0; index < given.length; index++) {
    const word = given[index]!;
    if (word === '--') {
      positionals.push(...given.slice(index + 1));
      break;
    }
    if (!isOption(word)) {
      positionals.push(word);
      continue;
    }
    const [option, attached] = splitOption(word);
    const takes = Object.hasOwn(options, option) ? options[option] : undefined;
    if (takes === undefined) return { code: 'option-unknown', option: word };
    if (takes !== 'many' && values.has(option)) return { code: 'option-twice', option: word };
    if (takes === 'flag') {
      if (attached !== null) return { code: 'option-takes-none', option: word };
      values.set(option, []);
      continue;
    }
    const taken = takeValues(given, index, takes, attached);
    if (taken.length === 0) return { code: 'option-without-value', option: word };
    if (attached === null) index += taken.length;
    values.set(option, [...(values.get(option) ?? []), ...taken]);
  }
  return { positionals, values };
}

function takeValues(
  given: readonly string[],
  index: number,
  takes: 'one' | 'many',
  attached: string | null,
): string[] {
  if (attached !== null) return attached === '' ? [] : [attached];
  const rest = given.slice(index + 1);
  const end = rest.findIndex((word) => word === '--' || isOption(word));
  const available = end === -1 ? rest : rest.slice(0, end);
  return takes === 'one' ? available.slice(0, 1) : available;
}

function isOption(word: string): boolean {
  return /^--[a-z]/.test(word);
}

function splitOption(word: string): [option: string, attached: string | null] {
  const equals = word.indexOf('=');
  return equals === -1 ? [word.slice(2), null] : [word.slice(2, equals), word.slice(equals + 1)];
}
