import { describe, expect, it } from 'vitest';
import { commands } from '../../../renderer/commands/commands.ts';
import { commandOfKey, describeKey } from '../../../renderer/commands/shortcuts.ts';

const plain = { ctrlKey: false, metaKey: false, shiftKey: false, altKey: false };

describe('the command table', () => {
  it('names every command once', () => {
    const names = commands.map((command) => command.name);
    expect(new Set(names).size).toBe(names.length);
  });

  it('gives no key to two commands', () => {
    const keys = commands.flatMap((command) => command.shortcut ?? []);
    expect(new Set(keys).size).toBe(keys.length);
  });

  it('finds a command by the key pressed', () => {
    expect(commandOfKey({ ...plain, key: 'z', ctrlKey: true })).toBe('undo');
    expect(commandOfKey({ ...plain, key: 'F', ctrlKey: true, shiftKey: true })).toBe('full-extent');
    expect(commandOfKey({ ...plain, key: 'z' })).toBeNull();
  });

  it('takes ⌘ for Ctrl', () =>
    expect(describeKey({ ...plain, key: 'k', metaKey: true })).toBe('Ctrl+K'));
});
