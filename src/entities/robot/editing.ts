import { editingOf } from '../bizproc/family-editing';

export const editing = editingOf('robot');
