import { createContext, type ReactNode, useContext, useMemo } from 'react';
import { formatMessage, type Language, type MessageKey, type MessageValues } from './messages.ts';

export interface Words {
  readonly language: Language;
  readonly t: (key: MessageKey, values?: MessageValues) => string;
}

const WordsContext = createContext<Words | null>(null);

export function WordsProvider(properties: {
  readonly language: Language;
  readonly children: ReactNode;
}): ReactNode {
  const { language, children } = properties;
  const words = useMemo<Words>(
    () => ({ language, t: (key, values) => formatMessage(language, key, values) }),
    [language],
  );
  return <WordsContext value={words}>{children}</WordsContext>;
}

/** Sentences in the language of the page. */
export function useWords(): Words {
  const words = useContext(WordsContext);
  if (words === null) throw new Error('useWords outside WordsProvider');
  return words;
}
