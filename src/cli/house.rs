//! The table of house lines that commands load.

use std::path::PathBuf;

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
        let fault = |detail: String| LoadError {
            table: "house lines",
            detail: format!("{}: {detail}", path.display()),
        };
        let text = std::fs::read_to_string(path).map_err(|error| fault(error.to_string()))?;
        HouseLines::parse(&text).map_err(|error| fault(error.to_string()))
    }
}
