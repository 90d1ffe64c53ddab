import { createContext, useContext } from 'react';
import type { CommandContext } from './command.ts';

export const CommandsContext = createContext<CommandContext | null>(null);

/** The session and map commands run on. */
export function useCommandContext(): CommandContext {
  const context = useContext(CommandsContext);
  if (context === null) throw new Error('useCommandContext outside CommandsContext');
  return context;
}
