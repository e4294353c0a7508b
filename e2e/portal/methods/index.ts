/** THE method table of the stand-in: one line per family. `batch` is not here; it belongs to the core. */
import type { Method } from '../core/method.ts';
import { connectorMethods } from './biconnector-connector.ts';
import { bizprocMethods } from './bizproc.ts';
import { automatedSolutionMethods } from './crm-automatedsolution.ts';
import { typeMethods } from './crm-type.ts';
import { directoryMethods } from './directory.ts';
import { entityMethods } from './entity.ts';
import { placementMethods } from './placement.ts';
import { restMethods } from './rest.ts';
import { taskMethods } from './task.ts';
import { taskFlowMethods } from './tasks-flow.ts';
import { userMethods } from './user.ts';

export const methods: Method[] = [
  ...restMethods(() => methods),
  ...userMethods,
  ...directoryMethods,
  ...taskMethods,
  ...taskFlowMethods,
  ...entityMethods,
  ...placementMethods,
  ...typeMethods,
  ...automatedSolutionMethods,
  ...connectorMethods,
  ...bizprocMethods,
];
