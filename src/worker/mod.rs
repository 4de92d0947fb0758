//! The supervisor: connections, desk threads, back-pressure, drain.
