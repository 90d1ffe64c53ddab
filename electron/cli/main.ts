import { diskProblem, systemCode } from '../serve/disk/disk-problem.ts';
import { readArguments, type UsageFault } from './arguments.ts';
import type { Command } from './command.ts';
import { createOutput, type Language, type Output, refuseWith } from './output.ts';

/** Commands by name, each loaded when it is asked for: `lawang verify` need not read the engine. */
const commands: Readonly<Record<string, () => Promise<Command>>> = {
  coverage: async () => (await import('./commands/coverage.ts')).coverage,
  inspect: async () => (await import('./commands/inspect.ts')).inspect,
  init: async () => (await import('./commands/init.ts')).init,
  import: async () => (await import('./commands/import.ts')).importFiles,
  'import-list': async () => (await import('./commands/import-list.ts')).importList,
  'export-list': async () => (await import('./commands/export-list.ts')).exportList,
  query: async () => (await import('./commands/query.ts')).query,
  task: async () => (await import('./commands/task.ts')).task,
  do: async () => (await import('./commands/do.ts')).doOperation,
  account: async () => (await import('./commands/account.ts')).account,
  export: async () => (await import('./commands/export.ts')).exportData,
  report: async () => (await import('./commands/report.ts')).report,
  certificates: async () => (await import('./commands/certificates.ts')).certificates,
  verify: async () => (await import('./commands/verify.ts')).verify,
  encrypt: async () => (await import('./commands/encrypt.ts')).encrypt,
  snapshot: async () => (await import('./commands/snapshot.ts')).snapshot,
  snapshots: async () => (await import('./commands/snapshots.ts')).snapshots,
  restore: async () => (await import('./commands/restore.ts')).restore,
  package: async () => (await import('./commands/package.ts')).makePackageFile,
  merge: async () => (await import('./commands/merge.ts')).merge,
};

/** Runs one `lawang` command. Answers the exit code: 0 done, 1 refused with a code and a sentence, 2 wrong use. */
export async function main(
  given: readonly string[],
  place: { readonly folder: string; readonly root: string },
): Promise<number> {
  // A reader that has seen enough (`| head`) closes the pipe; what is left to print is nobody's then.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
    process.exit(0);
  });
  const { language, rest: unspoken } = takeLanguage(given);
  const { value: unlockFile, rest } = takeOption(unspoken, '--unlock-file');
  const output = createOutput(language);
  const [name, ...words] = rest;
  if (name === undefined || name === '--help' || name === 'help') return printHelp(name, output);
  const load = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (load === undefined) {
    output.say(usageText[language].unknownCommand(name));
    return 2;
  }
  const command = await load();
  if (words.includes('--help')) {
    output.say(command.usage);
    return 0;
  }
  const options = readArguments(words, command.options);
  if ('code' in options) return explainUsage(options, command, output);
  try {
    const outcome = await command.run(options, { output, unlockFile, ...place });
    if (outcome !== 'usage') return outcome;
    output.say(`${usageText[language].meant}\n  ${command.usage}`);
    return 2;
  } catch (error) {
    if (systemCode(error) !== null) return refuseWith(output, diskProblem(error, place.folder));
    output.say(`lawang: ${usageText[language].broken} ${describeError(error)}`);
    return 1;
  }
}

const usageText = {
  zh: {
    meant: '用法：',
    everywhere: '各命令通用：--lang zh|en，--unlock-file F（已加密的台账：第一行为密码或恢复码）',
    broken: '程序内部出错，台账中已保存的内容不受影响。请把下面这一行告诉维护人员：',
    unknownCommand: (name: string) =>
      `lawang: 没有“${name}”这个命令。可用：${Object.keys(commands).join('、')}；--help 查看用法。`,
    faults: {
      'option-unknown': '不认识的选项',
      'option-without-value': '选项缺少值',
      'option-twice': '选项重复',
      'option-takes-none': '选项不带值',
    },
  },
  en: {
    meant: 'Usage:',
    everywhere:
      'With every command: --lang zh|en, --unlock-file F (an encrypted ledger: password or recovery code on its first line)',
    broken: 'The program broke; what the ledger holds is untouched. Please report this line:',
    unknownCommand: (name: string) =>
      `lawang: there is no command “${name}”. Commands: ${Object.keys(commands).join(', ')}; --help shows their use.`,
    faults: {
      'option-unknown': 'unknown option',
      'option-without-value': 'option without a value',
      'option-twice': 'option given twice',
      'option-takes-none': 'option takes no value',
    },
  },
} as const;

function explainUsage(fault: UsageFault, command: Command, output: Output): 2 {
  const { faults, meant } = usageText[output.language];
  output.say(`lawang: ${faults[fault.code]} ${fault.option}\n${meant}\n  ${command.usage}`);
  return 2;
}

async function printHelp(asked: string | undefined, output: Output): Promise<number> {
  output.say(usageText[output.language].meant);
  for (const load of Object.values(commands)) output.say(`  ${(await load()).usage}`);
  output.say(`  ${usageText[output.language].everywhere}`);
  return asked === undefined ? 2 : 0;
}

/** Language by `--lang`, else by LAWANG_LANG, else Chinese; the option is taken out of the words. */
function takeLanguage(given: readonly string[]): { language: Language; rest: readonly string[] } {
  const { value, rest } = takeOption(given, '--lang');
  const asked = value ?? process.env.LAWANG_LANG;
  return { language: asked?.toLowerCase().startsWith('en') ? 'en' : 'zh', rest };
}

/** An option that every command takes, as `--name VALUE` or `--name=VALUE`, and the words without it. */
function takeOption(
  given: readonly string[],
  name: string,
): { readonly value: string | null; readonly rest: readonly string[] } {
  const at = given.findIndex((word) => word === name || word.startsWith(`${name}=`));
  if (at === -1) return { value: null, rest: given };
  const isAttached = given[at] !== name;
  const value = isAttached ? given[at]!.slice(name.length + 1) : (given[at + 1] ?? '');
  return { value, rest: given.toSpliced(at, isAttached ? 1 : 2) };
}

function describeError(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
