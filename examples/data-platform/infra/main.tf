# What an environment of ours consists of. In a real account these would be a bucket, a scheduled job and a container
# service; terraform_data stands in for them, so that this repository plans and applies anywhere, without a provider.

terraform {
  required_version = "~> 1.11"

  # Where the state is: the connection is given by PG_CONN_STR.
  backend "pg" {}
}

locals {
  url = "http://127.0.0.1:${var.service_port}"
}

resource "terraform_data" "landing" {
  input = {
    name           = "river-levels-${var.environment}"
    retention_days = var.retention_days
  }
}

module "etl" {
  source = "./modules/etl"

  environment = var.environment
  bucket      = terraform_data.landing.output.name
  schedule    = var.etl_schedule
  commit      = var.release_commit
}

resource "terraform_data" "service" {
  input = {
    digest      = var.artefact_digest
    version     = var.release_version
    commit      = var.release_commit
    environment = var.environment
    command     = ["python", "-m", "data_platform", "serve"]
    variables   = { PYTHONPATH = "src" }
    port        = var.service_port
  }

  # The service reads what the jobs write.
  depends_on = [module.etl]
}
