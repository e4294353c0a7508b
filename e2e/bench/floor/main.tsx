/**
 * The least that can show the list of digital workplaces in a portal: React, the SDK, one batch, a plain table. No shell,
 * no router, no texts, no style, no checks. The app is measured beside it, so it must stay this plain.
 */
import { initializeB24Frame } from '@bitrix24/b24jssdk';
import { useEffect, useState } from 'react';
import { createRoot } from 'react-dom/client';

interface Workplace {
  readonly id: string | number;
  readonly title: string;
  readonly typeIds: readonly number[];
}

interface Lists {
  readonly workplaces: { readonly automatedSolutions: readonly Workplace[] };
  readonly spas: { readonly types: readonly { readonly id: number; readonly title: string }[] };
}

/** The stand-in answers both commands or the floor shows nothing; a real page would look closer. */
function isBoth(answer: unknown): answer is Lists {
  return (
    typeof answer === 'object' && answer !== null && 'workplaces' in answer && 'spas' in answer
  );
}

async function read(): Promise<readonly (Workplace & { readonly spas: string })[]> {
  const portal = await initializeB24Frame();
  const order = { id: 'ASC' };
  const answer = await portal.actions.v2.batch.make({
    calls: {
      workplaces: { method: 'crm.automatedsolution.list', params: { order } },
      spas: { method: 'crm.type.list', params: { order } },
    },
    options: { isHaltOnError: false, returnAjaxResult: false },
  });
  const lists: unknown = answer.getData();
  if (!isBoth(lists)) throw new Error('The portal did not answer both lists.');
  const titles = new Map(lists.spas.types.map((spa) => [Number(spa.id), spa.title]));
  return lists.workplaces.automatedSolutions.map((workplace) => ({
    ...workplace,
    spas: workplace.typeIds.map((id) => titles.get(Number(id)) ?? `#${id}`).join(', '),
  }));
}

function Floor() {
  const [rows, setRows] = useState<Awaited<ReturnType<typeof read>>>([]);
  useEffect(() => void read().then(setRows), []);
  return (
    <>
      <h1>Digital workplaces</h1>
      <table>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id}>
              <th scope="row">{row.title}</th>
              <td>{row.spas}</td>
              <td>{row.typeIds.length}</td>
              <td>{row.id}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}

const root = document.getElementById('root');
if (root !== null) createRoot(root).render(<Floor />);
