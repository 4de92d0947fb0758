//! Makes the tables in `models/` from labelled data. Never linked into the worker.

mod blocks;
mod blocks_data;
mod blocks_file;
mod blocks_linear;
mod boost;
mod df;
mod keyphrases;
mod lines;
mod lines_data;
mod logistic;
mod medtop;
mod ner;
mod phrases;
mod rows;
mod topics;
mod topics_measure;
mod topics_read;
mod topics_sets;

use std::path::PathBuf;

use clap::{Args, Parser, Subcommand};

/// What every trainer is told.
#[derive(Args)]
pub struct Paths {
    /// Folder of the data.
    #[arg(long)]
    data: PathBuf,
    /// File to write.
    #[arg(long)]
    out: PathBuf,
}

#[derive(Parser)]
#[command(about = "Makes the tables in models/")]
struct Arguments {
    #[command(subcommand)]
    model: Model,
}

#[derive(Subcommand)]
enum Model {
    /// The extraction model: models/blocks.bin.
    Blocks(blocks::Arguments),
    /// The name tagger: models/ner.bin.
    Ner(ner::Options),
    /// The vocabulary of topics: models/medtop.tsv.
    Medtop(Paths),
    /// Document frequencies: models/df.bin.
    Df(Paths),
    /// The model for lines of plain text: models/lines.bin.
    Lines(Paths),
    /// Weights of the keyphrase ranker: models/keyphrases.tsv.
    Keyphrases(Paths),
    /// Weights of the keyphrase ranker of other languages: models/phrases.tsv.
    Phrases(Paths),
    /// The classifier of topics: models/topics.bin.
    Topics {
        #[command(flatten)]
        paths: Paths,
        /// Also train without each source and measure on it.
        #[arg(long)]
        leave_out: bool,
    },
}

fn main() -> std::io::Result<()> {
    match Arguments::parse().model {
        Model::Blocks(arguments) => blocks::make(&arguments),
        Model::Ner(options) => ner::run(&options).map_err(std::io::Error::other),
        Model::Medtop(paths) => medtop::make(&paths),
        Model::Df(paths) => df::make(&paths),
        Model::Lines(paths) => lines::make(&paths),
        Model::Keyphrases(paths) => keyphrases::make(&paths),
        Model::Phrases(paths) => phrases::make(&paths),
        Model::Topics { paths, leave_out } => topics::make(&paths, leave_out),
    }
}
