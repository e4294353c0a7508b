import { Upload, X } from 'lucide-react';
import { useRef, useState, type DragEvent } from 'react';
import { useInput } from '@/forms/use-input';
import { useKindTexts } from '@/texts/use-texts';
import { Button } from '@/ui/button';
import { IconButton } from '@/ui/icon-button';
import { TextField } from '@/ui/text-field';
import type { Said } from '../kind';
import { dataOf, logoTypes } from './logo';
import { readLogoFile } from './logo-file';
import { LogoImage } from './logo-image';
import { say } from './say';

/** The logo as an address that is typed, or as an image file that is chosen or dropped. */
export function LogoInput() {
  const kindText = useKindTexts('bi-connectors');
  const { value, change, leave, attach, frame } = useInput('logo');
  const [problem, setProblem] = useState<Said | null>(null);
  const [isOver, setOver] = useState(false);
  const chooser = useRef<HTMLInputElement>(null);
  const newest = useRef(0);
  const logo = typeof value === 'string' ? value : '';
  const data = dataOf(logo);

  function set(next: string) {
    newest.current += 1;
    setProblem(null);
    change(next);
  }

  async function take(file: File | undefined) {
    if (file === undefined) return;
    newest.current += 1;
    const turn = newest.current;
    const read = await readLogoFile(file);
    // Something else was chosen or typed while this file was read.
    if (turn !== newest.current) return;
    if ('problem' in read) setProblem(read.problem);
    else set(read.logo);
    leave();
  }

  function drop(event: DragEvent) {
    event.preventDefault();
    setOver(false);
    void take(event.dataTransfer.files[0]);
  }

  const fileError =
    problem === null ? {} : { error: kindText(problem), errorOrigin: problem.key, warning: null };
  const shown =
    data === null ? logo : kindText(say('logo.inside', { type: data.type, bytes: data.bytes }));

  return (
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- dropping is a shortcut; the button does the same
    <div
      className={`flex flex-col gap-2 rounded-control ${isOver ? 'outline-2 outline-offset-4 outline-accent outline-dashed' : ''}`}
      onDragLeave={() => setOver(false)}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDrop={drop}
    >
      <TextField
        {...frame}
        {...fileError}
        inputMode="url"
        isReadOnly={data !== null}
        ref={attach}
        spellCheck={false}
        value={shown}
        trailing={
          logo !== '' && (
            <IconButton icon={X} label={kindText(say('logo.clear'))} onClick={() => set('')} />
          )
        }
        onBlur={leave}
        onChange={set}
      />
      <div className="flex flex-wrap items-center gap-3">
        <Button icon={Upload} size="small" onClick={() => chooser.current?.click()}>
          {kindText(say('logo.choose'))}
        </Button>
        <span className="text-soft">{kindText(say('logo.drop'))}</span>
        <input
          accept={logoTypes.join(',')}
          aria-label={kindText(say('logo.choose'))}
          className="hidden"
          ref={chooser}
          type="file"
          onChange={(event) => {
            void take(event.target.files?.[0]);
            // The same file may be chosen again after it was mended.
            event.target.value = '';
          }}
        />
      </div>
      <div className="flex flex-wrap gap-3">
        {(['light', 'dark'] as const).map((theme) => (
          <figure
            className="flex items-center gap-2 rounded-control border border-divider bg-card p-1.5 text-xs text-soft"
            data-theme={theme}
            key={theme}
          >
            <LogoImage
              broken={kindText(say('logo.broken'))}
              className="size-10"
              logo={logo}
              none={kindText(say('logo.none'))}
            />
            <figcaption>{kindText(say(`logo.${theme}`))}</figcaption>
          </figure>
        ))}
      </div>
    </div>
  );
}
