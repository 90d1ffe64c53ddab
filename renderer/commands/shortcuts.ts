import { commands } from './commands.ts';

export interface PressedKey {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly shiftKey: boolean;
  readonly altKey: boolean;
}

/** A key press as shortcuts are written: `Ctrl+Shift+F`. ⌘ counts as Ctrl. */
export function describeKey(pressed: PressedKey): string {
  const key = pressed.key.length === 1 ? pressed.key.toUpperCase() : pressed.key;
  return [
    pressed.ctrlKey || pressed.metaKey ? 'Ctrl' : '',
    pressed.altKey ? 'Alt' : '',
    pressed.shiftKey ? 'Shift' : '',
    key,
  ]
    .filter((part) => part !== '')
    .join('+');
}

/** Name of the command a key press means; null when it means none. */
export function commandOfKey(pressed: PressedKey): string | null {
  const described = describeKey(pressed);
  return commands.find((command) => command.shortcut === described)?.name ?? null;
}
