import { expect, it } from 'vitest';
import { type MenuCommand, menuCommands } from '../../../electron/shell/menu-commands.ts';
import { commands } from '../../../renderer/commands/commands.ts';

it('names only commands the page has, with the page’s own keys', () => {
  const offered: readonly MenuCommand[] = Object.values(menuCommands).flat();
  const ofPage = new Map(commands.map((command) => [command.name, command.shortcut]));
  for (const { name, shortcut } of offered) {
    expect([name, ofPage.has(name)]).toEqual([name, true]);
    expect([name, shortcut]).toEqual([name, ofPage.get(name)]);
  }
});
