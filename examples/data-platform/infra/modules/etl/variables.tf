variable "environment" {
  description = "Name of the environment."
  type        = string
}

variable "bucket" {
  description = "Bucket in which new files land."
  type        = string
}

variable "schedule" {
  description = "When new files are taken in, as a cron line."
  type        = string
}

variable "commit" {
  description = "Commit whose code the jobs run."
  type        = string
}
