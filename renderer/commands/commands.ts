import { exportBlocks, exportGaps } from '../session/exports.ts';
import { ownHistory, redoLast, undoLast } from '../session/own-commands.ts';
import { askTurf, selectBlock } from '../session/selecting.ts';
import { setPreferences } from '../session/session.ts';
import type { DialogName, SessionState } from '../session/session-state.ts';
import { lockWindow, mayDo } from '../session/signing-in.ts';
import type { Command, CommandContext, ReasonCode } from './command.ts';

const always = () => null;
const withProject = (state: SessionState): ReasonCode | null =>
  state.rows.ledger.size > 0 ? null : 'no-project';
const withFigures = (state: SessionState): ReasonCode | null =>
  withProject(state) ?? (state.ground === null ? 'no-blocks' : state.figures ? null : 'no-figures');
const withBlock = (state: SessionState): ReasonCode | null =>
  withFigures(state) ?? (state.selection.codes.length > 0 ? null : 'no-selection');
/** Why not: first what is missing, then the role of who is signed in. */
const forRole =
  (operation: string, when: Command['when']): Command['when'] =>
  (state) =>
    when(state) ?? (mayDo(state, operation) ? null : 'not-your-role');
const withUndo = (state: SessionState): ReasonCode | null => {
  const { undoable: command } = ownHistory(state);
  return command === null || command.kinds.includes('ledger-created') ? 'nothing-to-undo' : null;
};
const withRedo = (state: SessionState): ReasonCode | null =>
  ownHistory(state).redoable === null ? 'nothing-to-redo' : null;

const withAccount = ({ signedIn }: SessionState): ReasonCode | null =>
  signedIn?.account ? null : 'not-your-role';

const openDialog =
  (dialog: DialogName) =>
  ({ session }: CommandContext) =>
    session.store.setState({ dialog });

const toggle =
  (name: 'leftOpen' | 'rightOpen' | 'tableOpen') =>
  ({ session }: CommandContext) =>
    setPreferences(session, { [name]: !session.store.getState().preferences[name] });

const measure =
  (tool: 'measure-length' | 'measure-area') =>
  ({ session }: CommandContext) =>
    session.store.setState({ tool });

const command = (
  name: string,
  label: Command['label'],
  shortcut: string | null,
  when: Command['when'],
  run: Command['run'],
): Command => ({ name, label, shortcut, when, run });

/** Everything the page can do, in the order of the key list. */
export const commands: readonly Command[] = [
  command(
    'import',
    'command.import',
    'Ctrl+I',
    forRole('import-tracks', withProject),
    openDialog('import'),
  ),
  command('undo', 'command.undo', 'Ctrl+Z', forRole('undo', withUndo), ({ session }) =>
    undoLast(session),
  ),
  command('redo', 'command.redo', 'Ctrl+Y', forRole('redo', withRedo), ({ session }) =>
    redoLast(session),
  ),
  command('search', 'command.search', 'Ctrl+K', withProject, openDialog('search')),
  command('keys', 'command.keys', 'F1', always, openDialog('keys')),
  command(
    'open-round',
    'command.openRound',
    null,
    forRole('open-round', withProject),
    openDialog('round'),
  ),
  command('lock', 'command.lock', 'Ctrl+Shift+L', withAccount, ({ session }) =>
    lockWindow(session),
  ),
  command('counting', 'counting.title', null, withProject, openDialog('counting')),
  command('full-extent', 'command.fullExtent', 'Ctrl+Shift+F', withProject, ({ map }) =>
    map()?.zoomToGround(),
  ),
  command('zoom-selection', 'command.zoomSelection', 'Ctrl+J', withBlock, ({ session, map }) =>
    map()?.zoomToBlocks(session.store.getState().selection.codes),
  ),
  command('turf', 'command.turf', null, withBlock, ({ session }) => {
    const code = session.store.getState().selection.codes[0];
    return code === undefined ? undefined : askTurf(session, code);
  }),
  command(
    'measure-length',
    'command.measureLength',
    'Ctrl+Shift+M',
    withProject,
    measure('measure-length'),
  ),
  command(
    'measure-area',
    'command.measureArea',
    'Ctrl+Shift+J',
    withProject,
    measure('measure-area'),
  ),
  command('export-blocks', 'command.exportBlocks', null, withFigures, ({ session }) =>
    exportBlocks(session),
  ),
  command('export-gaps-geojson', 'command.exportGapsGeojson', null, withFigures, ({ session }) =>
    exportGaps(session, 'geojson', null),
  ),
  command('export-gaps-gpx', 'command.exportGapsGpx', null, withFigures, ({ session }) =>
    exportGaps(session, 'gpx', null),
  ),
  command('table', 'command.table', 'F6', always, toggle('tableOpen')),
  command('left', 'command.left', null, always, toggle('leftOpen')),
  command('right', 'command.right', null, always, toggle('rightOpen')),
  command('theme', 'command.theme', null, always, ({ session }) => {
    const { theme } = session.store.getState().preferences;
    setPreferences(session, { theme: theme === 'dark' ? 'light' : 'dark' });
  }),
  command('language', 'command.language', null, always, ({ session }) => {
    const { language } = session.store.getState().preferences;
    setPreferences(session, { language: language === 'zh' ? 'en' : 'zh' });
  }),
  command('area-unit', 'command.areaUnit', null, always, ({ session }) => {
    const { areaUnit } = session.store.getState().preferences;
    setPreferences(session, { areaUnit: areaUnit === 'mu' ? 'km2' : 'mu' });
  }),
  command('print', 'command.print', 'Ctrl+P', withProject, ({ session }) =>
    session.ports.host.print(),
  ),
  command('refresh', 'command.refresh', 'F5', always, () => location.reload()),
  command('clear-selection', 'command.clearSelection', 'Escape', always, ({ session, map }) => {
    if (session.store.getState().tool.startsWith('measure')) {
      map()?.clearMeasure();
      session.store.setState({ tool: 'select' });
    } else if (session.store.getState().tool === 'lasso')
      session.store.setState({ tool: 'select' });
    else selectBlock(session, null);
  }),
];

const byName = new Map(commands.map((item) => [item.name, item]));

/** Runs a command by name when it can be done now; gives the reason when it cannot. */
export function runCommand(name: string, context: CommandContext): ReasonCode | null {
  const wanted = byName.get(name);
  if (wanted === undefined) return null;
  const reason = wanted.when(context.session.store.getState());
  if (reason === null) void wanted.run(context);
  return reason;
}
