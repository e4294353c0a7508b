import { useId, useRef } from 'react';
import { CopyButton } from './copy-button';
import { panelId, tabId, TabList, type Tab } from './tabs';

export interface CodeBlockProps {
  /** Name of the block, read aloud. */
  label: string;
  /** The text as it is copied. */
  code: string;
  /** The same call in several languages: JSON, cURL, PHP. */
  languages?: readonly Tab[];
  /** Id of the language that `code` is written in. */
  language?: string;
  onLanguage?: (id: string) => void;
}

/** Text for a machine, with a button that copies it. Where copying is refused the text is selected instead. */
export function CodeBlock(props: CodeBlockProps) {
  const { languages, language, onLanguage } = props;
  const idBase = useId();
  const pre = useRef<HTMLPreElement>(null);
  const hasTabs = languages !== undefined && language !== undefined && onLanguage !== undefined;

  function selectAll() {
    if (pre.current !== null) getSelection()?.selectAllChildren(pre.current);
  }

  const panel = hasTabs
    ? {
        role: 'tabpanel',
        id: panelId(idBase, language),
        'aria-labelledby': tabId(idBase, language),
      }
    : { role: 'region', 'aria-label': props.label };

  return (
    <div className="min-w-0 overflow-hidden rounded-control border border-divider bg-page">
      <div className="flex flex-wrap items-center justify-between gap-2 border-b border-divider bg-card px-2">
        {hasTabs ? (
          <TabList
            idBase={idBase}
            isPlain
            label={props.label}
            selected={language}
            tabs={languages}
            onSelect={onLanguage}
          />
        ) : (
          <span className="px-1 text-soft">{props.label}</span>
        )}
        <div className="py-1">
          <CopyButton text={props.code} onRefused={selectAll} />
        </div>
      </div>
      <pre
        {...panel}
        className="max-h-96 overflow-auto p-3 font-mono text-xs -outline-offset-2"
        ref={pre}
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- long lines scroll, which a keyboard has to reach
        tabIndex={0}
      >
        {props.code}
      </pre>
    </div>
  );
}
