import { Button, Form } from 'antd';
import { type ReactNode, useRef } from 'react';
import type { MessageKey } from '../i18n/messages.ts';
import { useWords } from '../i18n/words.tsx';

/** A field that takes one file: its name once chosen. `name` heads the test ids. */
export function FileField(properties: {
  readonly label: MessageKey;
  readonly name: string;
  readonly accept: string;
  /** Name of the file chosen, null while none is. */
  readonly chosen: string | null;
  readonly onFile: (file: File) => void;
}): ReactNode {
  const { t } = useWords();
  const { label, name, accept, chosen, onFile } = properties;
  const input = useRef<HTMLInputElement>(null);
  return (
    <Form.Item label={t(label)}>
      <Button data-testid={`${name}-file`} onClick={() => input.current?.click()}>
        {chosen ?? t('site.file.choose')}
      </Button>
      <input
        ref={input}
        hidden
        type="file"
        accept={accept}
        data-testid={`${name}-input`}
        onChange={(event) => {
          const [file] = event.target.files ?? [];
          if (file !== undefined) onFile(file);
        }}
      />
    </Form.Item>
  );
}
