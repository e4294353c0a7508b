import { useId, useState, type ReactNode } from 'react';
import { panelId, tabId, TabList } from './tabs';
import { useMedia, WIDE } from './use-media';
import { useWords } from './words';

export type ColumnsTab = 'content' | 'preview';

export interface ColumnsProps {
  /** Usually a `SectionNav`. */
  sections?: ReactNode;
  children: ReactNode;
  preview?: ReactNode;
  /** Given together, the caller decides which tab is open below 1100 px, for example to bring a field into view. */
  tab?: ColumnsTab;
  onTab?: (tab: ColumnsTab) => void;
}

/**
 * Sections at the left, content, preview at the right; below 1100 px the preview folds under a tab. The content keeps
 * its place in the tree at every width, so that turning a tablet loses no half-typed value.
 */
export function Columns(props: ColumnsProps) {
  const words = useWords();
  const idBase = useId();
  const isWide = useMedia(WIDE);
  const [ownTab, setOwnTab] = useState<ColumnsTab>('content');
  const tab = props.tab ?? ownTab;
  const hasPreview = props.preview != null;
  const isTabbed = hasPreview && !isWide;

  function select(id: string) {
    const next = id === 'preview' ? 'preview' : 'content';
    setOwnTab(next);
    props.onTab?.(next);
  }

  function panelProps(id: ColumnsTab) {
    if (!isTabbed) return id === 'preview' ? { role: 'group', 'aria-label': words.preview } : {};
    const labelledBy = tabId(idBase, id);
    return { id: panelId(idBase, id), role: 'tabpanel', 'aria-labelledby': labelledBy };
  }

  return (
    <div className="flex min-h-0 grow flex-col gap-4 compact:min-h-fit sm:flex-row">
      {props.sections != null && (
        <div className="relative shrink-0 sm:w-48 sm:overflow-y-auto sm:p-0.5 wide:w-56">
          {props.sections}
        </div>
      )}
      <div className="flex min-h-0 min-w-0 grow flex-col gap-3 compact:min-h-fit wide:flex-row wide:gap-4">
        {isTabbed && (
          <TabList
            idBase={idBase}
            label={words.preview}
            selected={tab}
            tabs={[
              { id: 'content', label: words.content },
              { id: 'preview', label: words.preview },
            ]}
            onSelect={select}
          />
        )}
        <div
          {...panelProps('content')}
          className="relative min-h-0 min-w-0 grow overflow-y-auto p-0.5 compact:min-h-fit compact:overflow-visible"
          hidden={isTabbed && tab !== 'content'}
          // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a tab panel has to be reachable by keyboard
          tabIndex={isTabbed ? 0 : undefined}
        >
          {props.children}
        </div>
        {hasPreview && (
          <div
            {...panelProps('preview')}
            className="relative min-h-0 grow overflow-y-auto p-0.5 compact:min-h-fit compact:overflow-visible wide:w-88 wide:shrink-0 wide:grow-0"
            hidden={isTabbed && tab !== 'preview'}
            // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a scroller without controls has to be reachable by keyboard
            tabIndex={0}
          >
            {props.preview}
          </div>
        )}
      </div>
    </div>
  );
}
