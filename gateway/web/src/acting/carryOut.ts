import { timestampFromMs } from '@bufbuild/protobuf/wkt';
import type { Doors } from '../doors';
import { ActionInput as Said, CaseActionKind as Do } from '../gen/citytwin/v1/actions_pb';
import { TimeKind, type Case } from '../gen/citytwin/v1/cases_pb';
import type { ActionForm } from './actionForm';

/** Sends what a form says, for the version of the case that was shown. Returns how the case stands then. */
export async function carryOut(doors: Doors, form: ActionForm, untilMs: (date: string) => number): Promise<Case | undefined> {
  return (await call(doors, form, untilMs)).case;
}

function call({ cases, work }: Doors, form: ActionForm, untilMs: (date: string) => number): Promise<{ case?: Case | undefined }> {
  const command = { number: form.number, expectedVersion: form.version, acting: form.acting, clientEventId: form.id };
  const { action, obligation } = form.action;
  const [reason, organisation] = [form.text(Said.REASON), form.text(Said.ORGANISATION)];
  switch (action) {
    case Do.FILE: return cases.fileCase({ command });
    case Do.REJECT: return cases.rejectCase({ command, code: form.word(Said.REJECT_CODE), reason });
    case Do.ASK_VERIFICATION: return cases.askVerification({ command });
    case Do.VERIFY: return cases.verifyCase({ command, finding: form.word(Said.FINDING) });
    case Do.DISPATCH: return cases.dispatchCase({ command, lead: organisation });
    case Do.ACCEPT: return work.acceptWork({ command, obligation });
    case Do.RETURN: return work.returnWork({ command, obligation, claim: {
      reason: form.word(Said.RETURN_REASON), basis: form.text(Said.BASIS), counterProposal: form.text(Said.COUNTER_PROPOSAL),
    } });
    case Do.UPHOLD_RETURN: return cases.upholdReturn({ command, obligation });
    case Do.OVERRIDE_RETURN: return cases.overrideReturn({ command, obligation, reason });
    case Do.DESIGNATE: return cases.designateLead({ command, lead: organisation, reason });
    case Do.PROGRESS: return work.reportProgress({ command, obligation, note: form.text(Said.NOTE) });
    case Do.FINISH: return work.finishWork({ command, obligation, evidence: form.proofs.map(proof => ({
      hash: proof.hash, capturedAt: timestampFromMs(proof.capturedAt),
    })) });
    case Do.ASK_EXTENSION: return work.askTime({ command, time: { kind: TimeKind.EXTENSION, reason } });
    case Do.ASK_SUSPENSION: return work.askTime({ command, time: {
      kind: TimeKind.SUSPENSION, reason, until: timestampFromMs(untilMs(form.text(Said.UNTIL))),
    } });
    case Do.GRANT_TIME: return cases.grantTime({ command });
    case Do.REFUSE_TIME: return cases.refuseTime({ command, reason });
    case Do.RESUME: return cases.resumeCase({ command });
    case Do.INSPECT: return cases.inspectCase({ command });
    case Do.REWORK: return cases.reworkCase({ command, reason });
    case Do.CLOSE: return cases.closeCase({ command, kind: form.word(Said.CLOSE_KIND) });
    case Do.REOPEN: return cases.reopenCase({ command, reason, ground: form.word(Said.REOPEN_GROUND), recurred: form.text(Said.OTHER_CASE) });
    case Do.ASK_ASSIST: return cases.askAssist({ command, organisation, asked: form.text(Said.ASKED) });
    case Do.RELEASE: return cases.releaseObligation({ command, obligation, reason });
    case Do.ESCALATE: return cases.escalateCase({ command, reason: form.word(Said.ESCALATION_REASON) });
    case Do.SEND_DOWN: return cases.sendCaseDown({ command, level: form.text(Said.LEVEL), means: form.text(Said.MEANS) });
    case Do.MERGE: return cases.mergeCase({ command, into: form.text(Said.OTHER_CASE) });
    case Do.UNMERGE: return cases.unmergeCase({ command });
    case Do.SPLIT: return cases.splitCase({ command, kind: form.text(Said.CASE_KIND), reason });
    default: throw new Error(`This page does not know the action ${action}; load it again.`);
  }
}
