import Foundation
import Synchronization
import Testing

/// Threads of their own for tests that mostly wait. They hold no thread that the other tests compute on, and there are no
/// more of them than the machine can serve.
final class Skjermtraader: TaskExecutor {
    static let felles = Skjermtraader(antall: 2)

    private let koe = Mutex<[UnownedJob]>([])
    private let ledig = DispatchSemaphore(value: 0)

    private init(antall: Int) {
        for _ in 0..<antall {
            Thread.detachNewThread { [self] in
                while true { neste().runSynchronously(on: asUnownedTaskExecutor()) }
            }
        }
    }

    func enqueue(_ job: consuming ExecutorJob) {
        let job = UnownedJob(job)
        koe.withLock { $0.append(job) }
        ledig.signal()
    }

    private func neste() -> UnownedJob {
        ledig.wait()
        return koe.withLock { $0.removeFirst() }
    }
}

/// Runs a suite on the threads of ``Skjermtraader``: all of it, so that none of its tests waits for its turn among the others.
struct EgneTraader: SuiteTrait, TestScoping {
    func provideScope(
        for test: Test, testCase: Test.Case?, performing prove: @Sendable () async throws -> Void
    ) async throws {
        try await withTaskExecutorPreference(Skjermtraader.felles) { try await prove() }
    }
}
