variable "environment" {
  description = "Name of the environment: dev, test …"
  type        = string

  validation {
    condition     = can(regex("^[a-z][a-z0-9-]{0,30}$", var.environment))
    error_message = "An environment is named by a-z, 0-9 and -."
  }
}

variable "release_version" {
  description = "Version of the release that shall run."
  type        = string
}

variable "release_commit" {
  description = "Commit that the release was made from, 40 hex digits."
  type        = string

  validation {
    condition     = can(regex("^[0-9a-f]{40}$", var.release_commit))
    error_message = "A commit is named by all of its 40 hex digits."
  }
}

variable "artefact_digest" {
  description = "Digest of the artefact that shall run, sha256:<64 hex digits>."
  type        = string

  validation {
    condition     = can(regex("^sha256:[0-9a-f]{64}$", var.artefact_digest))
    error_message = "An artefact is named by its whole digest, sha256:<64 hex digits>."
  }
}

variable "service_port" {
  description = "Port that the service answers on."
  type        = number

  validation {
    condition     = var.service_port >= 1024 && var.service_port <= 65535
    error_message = "A port is a number from 1024 to 65535."
  }
}

variable "retention_days" {
  description = "How long the landing bucket keeps a file."
  type        = number
  default     = 30
}

variable "etl_schedule" {
  description = "When new files are taken in, as a cron line."
  type        = string
  default     = "*/15 * * * *"
}
