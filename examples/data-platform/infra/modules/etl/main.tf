# The two jobs that move data: one takes new files in, one makes the daily levels anew.

terraform {
  required_version = "~> 1.11"
}

resource "terraform_data" "ingest" {
  input = {
    name     = "ingest-${var.environment}"
    command  = ["python", "-m", "data_platform", "ingest"]
    bucket   = var.bucket
    schedule = var.schedule
    commit   = var.commit
  }
}

resource "terraform_data" "transform" {
  input = {
    name    = "transform-${var.environment}"
    command = ["python", "-m", "data_platform", "transform"]
    after   = terraform_data.ingest.output.name
    commit  = var.commit
  }
}
