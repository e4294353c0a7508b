import { useState } from 'react';
import type { Request } from '@/bitrix24/portal';
import { usePortal } from '@/bitrix24/portal-context';
import { CodeBlock } from '@/ui/code-block';
import { asCode, codeFormats, codeNames, type CodeFormat } from './as-code';

let lastFormat: CodeFormat = 'json';

interface RequestCodeProps {
  readonly request: Request;
}

/** The exact call in five notations; the one chosen last opens first. */
export function RequestCode({ request }: RequestCodeProps) {
  const portal = usePortal();
  const [format, setFormat] = useState(lastFormat);
  return (
    <CodeBlock
      code={asCode(request, format, portal.origin)}
      label={request.method}
      language={format}
      languages={codeFormats.map((id) => ({ id, label: codeNames[id] }))}
      onLanguage={(id) => {
        const chosen = codeFormats.find((each) => each === id) ?? 'json';
        lastFormat = chosen;
        setFormat(chosen);
      }}
    />
  );
}
