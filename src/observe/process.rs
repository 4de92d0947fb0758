//! What the system says of this process.

/// The process as the kernel sees it; zeros where there is no `/proc`.
pub(super) struct Process {
    /// Seconds of processor time.
    pub(super) processor: f64,
    pub(super) resident: u64,
    pub(super) descriptors: u64,
    pub(super) threads: u64,
}

impl Process {
    /// Ticks a second in `/proc/PID/stat`: `USER_HZ`, 100 on every architecture of Linux but two
    /// that nobody runs any more (`man 5 proc`, `man 7 time`).
    const TICKS: f64 = 100.0;

    pub(super) fn read() -> Self {
        let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
        let field = |name: &str| -> u64 {
            status
                .lines()
                .find_map(|line| line.strip_prefix(name)?.split_ascii_whitespace().next())
                .and_then(|number| number.parse().ok())
                .unwrap_or_default()
        };
        // utime and stime, the 14th and 15th field; the name before them may hold blanks.
        let stat = std::fs::read_to_string("/proc/self/stat").unwrap_or_default();
        let ticks: u64 = stat
            .rsplit(')')
            .next()
            .into_iter()
            .flat_map(|rest| rest.split_ascii_whitespace().skip(11).take(2))
            .filter_map(|ticks| ticks.parse::<u64>().ok())
            .sum();
        Self {
            processor: ticks as f64 / Self::TICKS,
            resident: field("VmRSS:") * 1024,
            threads: field("Threads:"),
            descriptors: std::fs::read_dir("/proc/self/fd").map_or(0, |fds| fds.count() as u64),
        }
    }
}
