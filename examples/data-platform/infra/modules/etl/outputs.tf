output "jobs" {
  description = "Names of the jobs, in the order in which they run."
  value       = [terraform_data.ingest.output.name, terraform_data.transform.output.name]
}
