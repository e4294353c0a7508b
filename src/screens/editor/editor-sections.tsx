import { useEffect, useState } from 'react';
import type { Section } from '@/entities/editing';
import { useFormWords } from '@/forms/form-words';
import { useFaultyFields } from '@/forms/use-faulty-fields';
import { useTexts } from '@/texts/use-texts';
import { SectionNav } from '@/ui/section-nav';
import type { Editor } from './use-editor';

interface EditorSectionsProps {
  readonly editor: Editor;
  readonly sections: readonly Section[];
  /** Brings the form into view where the preview covers it. */
  readonly onSelect: () => void;
}

function sectionElement(id: string): HTMLElement | null {
  return document.querySelector(`[data-section="${CSS.escape(id)}"]`);
}

/** The parts of the form, with a count of the problems in each. */
export function EditorSections({ editor, sections, onSelect }: EditorSectionsProps) {
  const text = useTexts();
  const words = useFormWords();
  const faulty = useFaultyFields(editor.form);
  const [current, setCurrent] = useState(sections[0]?.id ?? '');

  useEffect(() => {
    function follow(event: FocusEvent) {
      if (!(event.target instanceof Element)) return;
      const section = event.target.closest<HTMLElement>('[data-section]')?.dataset['section'];
      if (section !== undefined) setCurrent(section);
    }
    document.addEventListener('focusin', follow);
    return () => document.removeEventListener('focusin', follow);
  }, []);

  function show(id: string) {
    setCurrent(id);
    onSelect();
    // The content may have been folded away; it is there after the next frame.
    requestAnimationFrame(() => {
      const section = sectionElement(id);
      section?.scrollIntoView({ block: 'start' });
      section?.querySelector<HTMLElement>('h2')?.focus({ preventScroll: true });
    });
  }

  return (
    <SectionNav
      current={current}
      sections={sections.map((section) => {
        const count = section.fields.filter((field) => faulty.includes(field)).length;
        const label = words.section(section.id);
        return count === 0
          ? { id: section.id, label }
          : { id: section.id, label, note: text('editor.problems', { count }), noteTone: 'danger' };
      })}
      onSelect={show}
    />
  );
}
