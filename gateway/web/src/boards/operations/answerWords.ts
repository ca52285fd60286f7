import type { View } from '../../panels/view';
import type { Claimant } from '../../gen/citytwin/v1/operations_pb';
import { ClaimState } from '../../gen/citytwin/v1/operations_pb';
import type { Answer } from './answers';

type Speaking = Pick<View, 'say' | 'times' | 'cityNow'>;

/** What one that was asked has done so far, as a sentence. */
export function answerWords({ say, times, cityNow }: Speaking, answer: Answer, claim?: Claimant): string {
  const moment = (at: number) => times.moment(at, cityNow);
  if (answer.state === 'silent' || answer.state === 'waiting') {
    return say(answer.state === 'silent' ? 'board.operations.silent' : 'board.operations.waiting', { minutes: answer.silentMinutes });
  }

  if (claim !== undefined) {
    return say(claim.state === ClaimState.CLAIMED ? 'board.operations.claims' : 'board.operations.denies', { time: moment(answer.answeredAt) });
  }

  const parts = [
    answer.state === 'idle' ? say('board.operations.released') : '',
    answer.answeredAt > 0 ? say('board.operations.acknowledged', { time: moment(answer.answeredAt) }) : '',
    answer.arrivedAt > 0 ? say('board.operations.arrived', { time: moment(answer.arrivedAt) }) : '',
    answer.endedAt > 0 && answer.state === 'there' ? say('board.operations.finished', { time: moment(answer.endedAt) }) : '',
  ];
  return parts.filter(part => part !== '').join(say('board.comma'));
}
