import type { MessageInitShape } from '@bufbuild/protobuf';
import { newId } from '../acting/actionForm';
import { Picker } from '../acting/picker';
import { OperationClass, OperationKind, type FormOperationRequestSchema } from '../gen/citytwin/v1/operations_pb';
import { geometryOf } from './drawnGround';
import type { Corner } from './geometry';

/** What must be said before an operation is formed, in the order of the form. */
const needed = ['class', 'subject', 'lead'] as const;

/** What is being said to form a joint operation on drawn ground, until it is formed or given up. */
export class JointForm {
  /** The client's own id: a repeat after a lost answer forms nothing new. */
  readonly id = newId();
  readonly acting = new Picker('joint-acting');
  readonly lead = new Picker('joint-lead');
  readonly another = new Picker('joint-another');
  readonly assists = new Set<string>();
  kind: OperationKind = OperationKind.JOINT;
  class: OperationClass = OperationClass.UNSPECIFIED;
  subject = '';
  /** Which cases join: all, those overdue, or those of a kind by its key. */
  joining = '';
  /** The first that is missing, once somebody tried to send. */
  missing: typeof needed[number] | undefined;

  constructor(readonly ring: readonly Corner[], acting: { readonly id: string; readonly name: string; readonly note: string }) {
    this.acting.pick(acting);
  }

  /** Looks for the first that is missing. */
  check(): boolean {
    const said = { class: this.class !== OperationClass.UNSPECIFIED, subject: this.subject.trim() !== '', lead: this.lead.chosen !== '' };
    this.missing = needed.find(one => !said[one]);
    return this.missing === undefined;
  }

  /** Says what it is about: one line. */
  about(text: string): void {
    this.subject = text.replace(/\s*[\r\n]+\s*/g, ' ');
  }

  /** Asks an organisation to assist, or no longer. */
  call(id: string, isCalled: boolean): void {
    this.assists[isCalled ? 'add' : 'delete'](id);
  }

  /** As it is sent. */
  get request(): MessageInitShape<typeof FormOperationRequestSchema> {
    const { joining } = this;
    return {
      acting: this.acting.chosen, clientEventId: this.id, kind: this.kind, class: this.class, subject: this.subject.trim(), lead: this.lead.chosen,
      assists: [...this.assists].filter(id => id !== this.lead.chosen), drawn: geometryOf(this.ring),
      filter: { openOnly: true, overdueOnly: joining === overdueOnly, kinds: joining === '' || joining === overdueOnly ? [] : [joining] },
    };
  }
}

/** Stands for those overdue among the cases that may join. */
export const overdueOnly = 'overdue';
