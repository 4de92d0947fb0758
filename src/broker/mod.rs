//! The broker: topology, consume, publish, settle, dead letters. lapin lives only here.
