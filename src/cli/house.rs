//! The table of house lines that commands load.

use std::path::{Path, PathBuf};

use crate::desk::LoadError;
use crate::desk::clean::HouseLines;

/// Where the table is.
#[derive(clap::Args, Clone, Default)]
pub struct HouseArguments {
    /// Table of lines that a source repeats word for word, as `copydesk learn` writes it.
    #[arg(long, env = "COPYDESK_HOUSE_LINES", value_name = "FILE")]
    house_lines: Option<PathBuf>,
}

impl HouseArguments {
    /// Reads the table; none when no file is named.
    pub fn load(&self) -> Result<HouseLines, LoadError> {
        let Some(path) = &self.house_lines else {
            return Ok(HouseLines::default());
        };
        read(path).map_err(|detail| LoadError {
            table: "house lines",
            detail,
        })
    }
}

/// Reads a table.
///
/// # Errors
/// With the setting and the file in front.
pub fn read(path: &Path) -> Result<HouseLines, String> {
    let fault = |error: &dyn std::fmt::Display| {
        format!("COPYDESK_HOUSE_LINES: {}: {error}", path.display())
    };
    let text = std::fs::read_to_string(path).map_err(|error| fault(&error))?;
    HouseLines::parse(&text).map_err(|error| fault(&error))
}
