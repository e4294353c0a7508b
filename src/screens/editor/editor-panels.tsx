import { memo, useState } from 'react';
import type { Panel } from '@/entities/editing';
import type { Kind, Values } from '@/entities/kind';
import { useKindTexts, useTexts } from '@/texts/use-texts';
import { Tabs } from '@/ui/tabs';

interface EditorPanelsProps {
  readonly kind: Kind;
  readonly panels: readonly Panel<Values, unknown>[];
  readonly values: Values;
  readonly context: unknown;
  readonly id: string | null;
}

/** The panels beside the form: one alone as it is, several under tabs. */
export const EditorPanels = memo(function EditorPanels(props: EditorPanelsProps) {
  const { kind, panels, values, context, id } = props;
  const text = useTexts();
  const kindText = useKindTexts(kind.slug);
  const [selected, setSelected] = useState(panels[0]?.id ?? '');
  const tabs = panels.map(({ id: panelId, Panel: Content }) => ({
    id: panelId,
    label: kindText({ key: `panels.${panelId}` }),
    content: <Content context={context} id={id} values={values} />,
  }));
  if (tabs.length === 1) return tabs[0]?.content;
  return <Tabs label={text('ui.preview')} selected={selected} tabs={tabs} onSelect={setSelected} />;
});
